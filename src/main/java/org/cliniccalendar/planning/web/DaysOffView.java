package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.planning.AppliedDaysOff;
import org.cliniccalendar.planning.DaysOffService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Cancels the sessions of a clinician's days, or of a clinic's: asked first what that would do. */
@Named
@ViewScoped
public class DaysOffView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private DaysOffService daysOff;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private CurrentUser user;

    @Inject
    private UndoView undo;

    @Inject
    private Messages messages;

    private final DaysOffForm form = new DaysOffForm();
    private DaysOffWords words = DaysOffWords.NOTHING;
    private boolean open;

    /** Proposes the day of everybody at the clinic the user works in; of several, one is chosen first. */
    public void openClinic(LocalDate day) {
        open("", only(), null, day);
    }

    /** Proposes the user's own day, as a clinician; of several clinics, one is chosen first. */
    public void openOwn(LocalDate day) {
        open(user.displayName(), only(), user.clinicianId(), day);
    }

    /** The one clinic that is shown, or null. */
    private Long only() {
        return clinic.getIds().size() == 1 ? clinic.getIds().iterator().next() : null;
    }

    /**
     * Proposes the day of one clinician.
     *
     * @param name of the clinician and the clinic
     */
    public void openClinician(long clinicId, long clinicianId, String name, LocalDate day) {
        open(name, clinicId, clinicianId, day);
    }

    private void open(String name, Long clinicId, Long clinicianId, LocalDate day) {
        form.begin(name, clinicId, clinicianId, day);
        words = DaysOffWords.NOTHING;
        open = true;
        propose();
    }

    /** Asks what it would do, the way it stands now; what was chosen for those who are booked stays chosen. */
    public void propose() {
        try {
            words = form.isComplete()
                    ? DaysOffWords.of(daysOff.propose(form.days()), words.choice())
                    : DaysOffWords.NOTHING;
        } catch (Refusal refusal) {
            words = DaysOffWords.NOTHING;
            messages.refused(refusal);
        }
    }

    /** Cancels, and offers to undo that; if somebody was faster, shows how it stands now. */
    public void apply() {
        try {
            AppliedDaysOff applied = daysOff.apply(form.days(), words.choice(), form.isTelling(), words.seen());
            undo.offer(
                    applied.changeIds(),
                    applied.undoableUntil(),
                    SessionWords.words("daysOff.done", applied.dates(), applied.appointments(), applied.released()));
            close();
        } catch (Refusal refusal) {
            messages.refused(refusal);
            propose();
        }
    }

    public void close() {
        open = false;
    }

    public boolean isOpen() {
        return open;
    }

    public DaysOffForm getForm() {
        return form;
    }

    public DaysOffWords getWords() {
        return words;
    }
}
