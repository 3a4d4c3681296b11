package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.SlotTaken;
import org.cliniccalendar.casework.CaseService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The New case panel: entering the case is the act that books the time held for it (features K24). */
@Named
@ViewScoped
public class NewCaseView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseService cases;

    @Inject
    private transient HeldTimeView time;

    @Inject
    private transient ClaimantView claimant;

    @Inject
    private transient Messages messages;

    private final CaseForm form = new CaseForm();

    /**
     * Opens the case and books; who may be registered already is shown first, once. When the time was lost the form is kept
     * and the next free times are offered.
     */
    public String book() {
        if (claimant.isToBeAsked() || time.getOpening() == null) {
            return null;
        }
        try {
            Booked booked = cases.open(form.forTime(time, claimant.claimant()));
            messages.done(
                    CaseWords.TEXT,
                    "find.done." + booked.status(),
                    claimant.getForm().name());
            return "/appointment?faces-redirect=true&ref=" + booked.ref();
        } catch (SlotTaken taken) {
            messages.refused(taken);
            time.lose();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        return null;
    }

    public CaseForm getForm() {
        return form;
    }
}
