package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.cliniccalendar.planning.ListedDate;
import org.cliniccalendar.planning.ListedSession;
import org.cliniccalendar.planning.SessionChange.Kind;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.planning.SessionDateService;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.LazyDataModel;

/** The coming dates of one session: each can be changed, cancelled and reinstated by itself (features J21). */
@Named
@ViewScoped
public class DatesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private SessionDateService dates;

    @EJB
    private SessionChangeService changes;

    @Inject
    private EditSessionView editing;

    @Inject
    private ProposalView proposal;

    @Inject
    private Messages messages;

    private DateLines lines;
    private String name = "";

    public void open(ListedSession session) {
        lines = new DateLines(dates, session.id());
        withCurrent(current -> name = current.plan().outline().name());
    }

    /** Opens the editor with the session as it is on this date; the list of dates closes meanwhile. */
    public void change(LocalDate date) {
        withCurrent(current -> {
            editing.edit(current, dates.planOn(current.sessionId(), date), date);
            close();
        });
    }

    public void cancel(LocalDate date) {
        withCurrent(current -> proposal.open(current, Kind.CANCEL_DATE, date));
    }

    public void reinstate(LocalDate date) {
        withCurrent(current -> proposal.open(current, Kind.REINSTATE_DATE, date));
    }

    private void withCurrent(Consumer<CurrentSession> what) {
        try {
            what.accept(changes.current(lines.sessionId()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
            close();
        }
    }

    public void close() {
        lines = null;
    }

    public boolean isOpen() {
        return lines != null;
    }

    public String getName() {
        return name;
    }

    public LazyDataModel<ListedDate> getLines() {
        return lines;
    }
}
