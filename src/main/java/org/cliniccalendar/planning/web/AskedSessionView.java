package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.planning.SessionDateService;
import org.cliniccalendar.session.web.SessionEditor;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/**
 * What another page asks the Sessions page for by its address: one date of a session in the editor, or a new session on a
 * date.
 */
@Named
@RequestScoped
public class AskedSessionView {
    @EJB
    private SessionChangeService changes;

    @EJB
    private SessionDateService dates;

    @Inject
    private EditSessionView editing;

    @Inject
    private SessionEditor editor;

    @Inject
    private Messages messages;

    private Long session;
    private LocalDate date;

    /** Opens the editor, if a date was asked for. */
    public void open() {
        try {
            if (date != null && session != null) {
                editing.edit(changes.current(session), dates.planOn(session, date), date);
            } else if (date != null) {
                editing.openNew();
                editor.getForm().getSchedule().setFirstDate(date);
            }
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    public Long getSession() {
        return session;
    }

    public void setSession(Long session) {
        this.session = session;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
