package org.cliniccalendar.requests.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.requests.InquiryService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** An inquiry: what is looked for where no session fits yet, and for whom. */
@Named
@ViewScoped
public class InquiryView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient InquiryService inquiries;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient Messages messages;

    private final InquiryForm form = new InquiryForm();

    /** Asks the operators. */
    public String ask() {
        try {
            inquiries.ask(form.inquiry());
            messages.done(TaskCount.TEXT, "inquiry.done", form.client());
            return "/requests?faces-redirect=true";
        } catch (Refusal refusal) {
            messages.refused(refusal);
            return null;
        }
    }

    public List<AppointmentType> getAppointmentTypes() {
        return directory.appointmentTypes();
    }

    public InquiryForm getForm() {
        return form;
    }
}
