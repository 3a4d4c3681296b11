package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Asks why chosen appointments are cancelled, and cancels them. */
@Named
@ViewScoped
public class CancellingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient AppointmentService appointments;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient Messages messages;

    @Inject
    private transient FacesContext context;

    private String keys = "";
    private String names = "";
    private String reason;

    void open(String chosen) {
        keys = chosen;
        names = view.names(Chosen.appointments(chosen));
        reason = null;
        context.getPartialViewContext().getRenderIds().add("cancelling");
    }

    public void close() {
        keys = "";
    }

    /** Cancels one after the other, and says which were not. */
    public void cancel() {
        List<Chosen> chosen = Chosen.appointments(keys);
        try {
            chosen.forEach(appointment -> appointments.cancel(appointment.ref(), appointment.version(), reason));
            messages.done(Words.BUNDLE, "done.cancelled", names);
            close();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        view.draw();
    }

    public boolean isOpen() {
        return !Chosen.appointments(keys).isEmpty();
    }

    /** Whose appointments. */
    public String getNames() {
        return names;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
