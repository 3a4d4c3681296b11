package org.cliniccalendar.requests.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.requests.AlternativesService;
import org.cliniccalendar.requests.ProposalService;
import org.cliniccalendar.requests.WaitingTask;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** Other times for a request: free ones to choose from, to be proposed or to be asked for as well. */
@Named
@ViewScoped
public class OtherTimesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ProposalService proposals;

    @EJB
    private transient AlternativesService alternatives;

    @Inject
    private transient RequestsView page;

    @Inject
    private transient Messages messages;

    private WaitingTask task;
    private List<Opening> openings = List.of();
    private Long[] chosen = {};

    /** Looks for other times for a request. */
    public void choose(WaitingTask wanted) {
        try {
            task = wanted;
            chosen = new Long[] {};
            openings = proposals.others(wanted.id());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    public void propose() {
        try {
            boolean told = proposals.propose(task.id(), Set.of(chosen));
            messages.done(
                    TaskCount.TEXT,
                    told ? "proposed.done" : "proposed.noAddress",
                    task.client().spoken());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        page.load();
    }

    public void askAlso() {
        page.step("askedAlso.done", task, () -> alternatives.ask(task.id(), Set.of(chosen)));
    }

    /** An opening in one line. */
    public String line(Opening opening) {
        return opening.withWarnings(Messages.words(
                TaskCount.TEXT,
                "propose.line",
                DateWords.shortDay(opening.during().start(), opening.zone()),
                DateWords.time(opening.during().start(), opening.zone()),
                opening.clinician().spoken(),
                opening.clinic(),
                Messages.words(TaskCount.TEXT, "level." + opening.level())));
    }

    public WaitingTask getTask() {
        return task;
    }

    public List<Opening> getOpenings() {
        return openings;
    }

    public Long[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen.clone();
    }
}
