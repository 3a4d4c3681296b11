package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.planning.ListedSession;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.session.ChosenDates;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.PublishedSession;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.session.web.SessionEditor;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Opens the editor of the Sessions page. Saving a new session creates it, saving another proposes its change. */
@Named
@ViewScoped
public class EditSessionView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SessionEditor editor;

    @Inject
    private SessionsView page;

    @Inject
    private ProposalView proposal;

    @EJB
    private DirectoryService directory;

    @EJB
    private SessionService sessions;

    @EJB
    private SessionChangeService changes;

    @Inject
    private Messages messages;

    private LocalDate date;

    public void openNew() {
        editor.openNew();
    }

    public void edit(ListedSession session) {
        page.withCurrent(session, current -> open(current, current.plan(), null));
    }

    /** Opens one date of a session, as it is on that date. */
    void edit(CurrentSession current, SessionPlan onDate, LocalDate of) {
        open(current, onDate, of);
    }

    /** Opens a copy, which gets a name of its own and begins today at the earliest. */
    public void duplicate(ListedSession session) {
        page.withCurrent(session, current -> editor.openNew(copy(current.plan())));
    }

    public void save() {
        try {
            if (editor.id() == null) {
                PublishedSession made = sessions.create(editor.plan());
                messages.done(SessionWords.TEXT, "created", made.dates(), made.slots());
                editor.close();
                page.refresh();
            } else {
                CurrentSession read = changes.current(editor.id());
                proposal.openEdit(read, editor.version(), date);
            }
        } catch (Refusal refusal) {
            editor.refused(refusal);
        }
    }

    private void open(CurrentSession current, SessionPlan shown, LocalDate of) {
        date = of;
        editor.openSession(current.sessionId(), current.version(), shown);
    }

    private SessionPlan copy(SessionPlan plan) {
        LocalDate today = directory.today(directory.findClinic(plan.clinicId()).orElseThrow());
        return new SessionPlan(
                Optional.empty(),
                plan.clinicId(),
                plan.roomId(),
                plan.clinicianId(),
                plan.firstDate().isBefore(today) ? today : plan.firstDate(),
                ChosenDates.NONE,
                plan.templateId(),
                plan.outline().named(""));
    }
}
