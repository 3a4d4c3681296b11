package org.cliniccalendar.booking.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cliniccalendar.booking.AppointmentDetails;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** One appointment: what it is, and the steps that its state and the user's part in it allow. */
@Named
@ViewScoped
public class AppointmentView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.booking.messages";

    @EJB
    private transient AppointmentService appointments;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Messages messages;

    private String ref;
    private AppointmentDetails details;
    private boolean declining;
    private String reason;

    /** Reads the appointment; without one that the user may see the page says so. */
    public void load() {
        details = ref == null ? null : appointments.find(ref).orElse(null);
    }

    /** Asks for the reason to decline, or does not ask any more. */
    public void ask(boolean toDecline) {
        declining = toDecline;
    }

    public String confirm() {
        return step("appointment.confirmed.done", () -> appointments.confirm(ref, details.version()));
    }

    /** Declines, with the reason typed. */
    public String decline() {
        return step("appointment.declined.done", () -> appointments.decline(ref, details.version(), reason));
    }

    private String step(String done, Runnable action) {
        try {
            action.run();
            messages.done(TEXT, done, details.client().spoken());
            return "/appointment?faces-redirect=true&ref=" + ref;
        } catch (Refusal refusal) {
            messages.refused(refusal);
            return null;
        }
    }

    public boolean isCancellable() {
        return details.status().canBeCancelled();
    }

    public boolean isAnswerable() {
        return details.status() == AppointmentStatus.REQUESTED
                && (user.clinicianId() != null
                        || user.has(Role.OPERATOR)
                        || user.has(Role.ADMINISTRATOR)
                        || user.has(Role.CLINIC_MANAGER));
    }

    public AppointmentDetails getDetails() {
        return details;
    }

    /** Whether the reason to decline is asked for. */
    public boolean isDeclining() {
        return declining;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
