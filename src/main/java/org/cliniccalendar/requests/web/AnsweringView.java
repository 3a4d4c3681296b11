package org.cliniccalendar.requests.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cliniccalendar.requests.ProposalService;
import org.cliniccalendar.requests.RequestService;
import org.cliniccalendar.requests.WaitingTask;

/** Answers on the page of requests: yes, no with a reason, a time that was proposed, or the end of an inquiry. */
@Named
@ViewScoped
public class AnsweringView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient RequestService requests;

    @EJB
    private transient ProposalService proposals;

    @Inject
    private transient RequestsView page;

    private WaitingTask chosen;
    private String reason;

    public void confirm(WaitingTask task) {
        page.step(
                "confirmed.done",
                task,
                () -> requests.confirm(task.id(), task.held().version()));
    }

    /** Opens the question for a reason. */
    public void choose(WaitingTask task) {
        chosen = task;
        reason = null;
    }

    /** Declines the chosen request, or finishes the chosen inquiry, with the reason typed. */
    public void end() {
        if (isInquiry()) {
            page.step("finished.done", chosen, () -> requests.finish(chosen.id(), reason));
        } else {
            page.step(
                    "declined.done",
                    chosen,
                    () -> requests.decline(chosen.id(), chosen.held().version(), reason));
        }
    }

    /** Books a time that was proposed. */
    public void accept(WaitingTask task, long slotId) {
        page.step("accepted.done", task, () -> proposals.accept(task.id(), slotId));
    }

    /** Whether the chosen task is an inquiry, which holds no time. */
    public boolean isInquiry() {
        return chosen != null && chosen.held() == null;
    }

    public WaitingTask getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
