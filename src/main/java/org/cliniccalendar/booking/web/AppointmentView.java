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

    /** What the reason is asked for. */
    public enum Asking {
        NOTHING,
        CANCEL,
        DECLINE
    }

    @EJB
    private transient AppointmentService appointments;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Messages messages;

    private String ref;
    private AppointmentDetails details;
    private Asking asking = Asking.NOTHING;
    private String reason;

    /** Reads the appointment; without one that the user may see the page says so. */
    public void load() {
        details = ref == null ? null : appointments.find(ref).orElse(null);
    }

    public void ask(Asking what) {
        asking = what;
    }

    public String confirm() {
        return step("appointment.confirmed.done", () -> appointments.confirm(ref, details.version()));
    }

    /** Cancels or declines, with the reason typed. */
    public String end() {
        return asking == Asking.CANCEL
                ? step("appointment.cancelled.done", () -> appointments.cancel(ref, details.version(), reason))
                : step("appointment.declined.done", () -> appointments.decline(ref, details.version(), reason));
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

    public Asking getAsking() {
        return asking;
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
