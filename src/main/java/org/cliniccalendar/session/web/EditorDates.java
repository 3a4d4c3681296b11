package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.session.SessionPreview;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Fields;

/** The dates that the session in the editor would have, and what is chosen date by date. */
@Named
@ViewScoped
public class EditorDates implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SessionService sessions;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient Clock clock;

    @Inject
    private SessionEditor editor;

    private YearStrip strip;
    private LocalDate moving;
    private LocalDate another;

    /** Works the dates out anew from what is typed. */
    public void refresh() {
        editor.getForm().getSchedule().suggest();
        strip = null;
    }

    /** The dates of the next twelve months; without dates as long as something is missing. */
    public YearStrip getStrip() {
        if (Fields.unread()) {
            return YearStrip.UNREAD;
        }
        if (strip == null) {
            strip = strip();
        }
        return strip;
    }

    private YearStrip strip() {
        SessionForm form = editor.getForm();
        if (!editor.isOpen() || !editor.getEdited().isDated() || !form.isComplete()) {
            return YearStrip.EMPTY;
        }
        try {
            ZoneId zone = directory.findClinic(editor.clinicId()).orElseThrow().getZone();
            LocalDate today = WallClock.today(clock, zone);
            LocalDate begins = form.getSchedule().getFirstDate();
            LocalDate first = editor.id() != null && begins.isBefore(today) ? today : begins;
            return new YearWords(form.getSchedule(), zone).strip(preview().from(first));
        } catch (Refusal refusal) {
            return YearStrip.refused(refusal);
        }
    }

    private SessionPreview preview() {
        return editor.id() == null
                ? sessions.preview(editor.plan())
                : sessions.previewChange(editor.id(), editor.plan());
    }

    /** No session on this date. */
    public void skip(LocalDate date) {
        choices().skip(date);
        refresh();
    }

    /** No session on any date on which something stands in the way. */
    public void skipClashes() {
        getStrip().clashing().forEach(choices()::skip);
        refresh();
    }

    /** The session takes place although the clinic is closed. */
    public void keep(LocalDate date) {
        choices().keep(date);
        refresh();
    }

    /** As the rule says. */
    public void forget(LocalDate date) {
        choices().forget(date);
        refresh();
    }

    /** Asks for the date to move this one to. */
    public void startMoving(LocalDate date) {
        moving = date;
        another = null;
    }

    /** Adds the date that was typed, in the place of the one that is moved if there is one. */
    public void add() {
        if (another != null && moving != null) {
            choices().move(moving, another);
        } else if (another != null) {
            choices().add(another);
        }
        moving = null;
        another = null;
        refresh();
    }

    private DateChoices choices() {
        return editor.getForm().getSchedule().getChoices();
    }

    public LocalDate getMoving() {
        return moving;
    }

    public LocalDate getAnother() {
        return another;
    }

    public void setAnother(LocalDate another) {
        this.another = another;
    }
}
