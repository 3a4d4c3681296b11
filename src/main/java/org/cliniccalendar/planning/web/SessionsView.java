package org.cliniccalendar.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Consumer;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.planning.ListedSession;
import org.cliniccalendar.planning.SessionChange;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.planning.SessionCounts;
import org.cliniccalendar.planning.SessionListService;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.LazyDataModel;

/** The Sessions page: a table with filters, and what its rows can do. */
@Named
@ViewScoped
public class SessionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private SessionListService list;

    @EJB
    private SessionChangeService changes;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private Messages messages;

    @Inject
    private ProposalView proposal;

    private final SessionFilters filters = new SessionFilters();
    private SessionLines lines;

    @PostConstruct
    void load() {
        lines = new SessionLines(list, clinic, filters);
    }

    /** Looks again, after the filters or the sessions have changed. */
    public void refresh() {
        lines.refresh();
    }

    public void clear() {
        filters.clear();
        refresh();
    }

    /** Proposes to deactivate, activate or delete a session as it is now. */
    public void propose(ListedSession session, SessionChange.Kind kind) {
        withCurrent(session, current -> proposal.open(current, kind, null));
    }

    /** Does something with the session as it is now, or says why it cannot be done. */
    void withCurrent(ListedSession session, Consumer<CurrentSession> what) {
        try {
            what.accept(changes.current(session.id()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
            refresh();
        }
    }

    public SessionFilters getFilters() {
        return filters;
    }

    public LazyDataModel<ListedSession> getLines() {
        return lines;
    }

    /** How many sessions there are, in a sentence. */
    public String getSum() {
        SessionCounts counts = lines.counts();
        return SessionWords.words("list.sum", counts.all(), counts.active());
    }

    public SessionStatus[] getStatuses() {
        return SessionStatus.values();
    }
}
