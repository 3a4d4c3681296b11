package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.cliniccalendar.booking.AppointmentDetails;
import org.cliniccalendar.booking.web.AppointmentView;
import org.cliniccalendar.planning.CallingOffService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Cancels the appointment on its page: proposes it with what follows, then applies that. */
@Named
@ViewScoped
public class CancelAppointmentView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CallingOffService callingOff;

    @Inject
    private transient AppointmentView page;

    @Inject
    private transient Messages messages;

    private CallingOffForm form;

    public void open() {
        AppointmentDetails shown = page.getDetails();
        form = new CallingOffForm(Map.of(shown.ref(), shown.version()), callingOff);
    }

    public void close() {
        form = null;
    }

    /** Cancels it and shows how it stands then; stays where it is refused. */
    public String cancel() {
        AppointmentDetails shown = page.getDetails();
        try {
            form.apply(callingOff);
        } catch (Refusal refusal) {
            messages.refused(refusal);
            return null;
        }
        messages.done(
                SessionWords.TEXT,
                "callOff.done." + form.getChoice(),
                shown.client().spoken());
        return "/appointment?faces-redirect=true&ref=" + shown.ref();
    }

    public boolean isOpen() {
        return form != null;
    }

    public CallingOffForm getForm() {
        return form;
    }
}
