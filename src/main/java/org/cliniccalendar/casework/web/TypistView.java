package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cliniccalendar.casework.CaseDetails;
import org.cliniccalendar.casework.ReportService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Asks who types the report of the case on its page. */
@Named
@ViewScoped
public class TypistView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ReportService reports;

    @Inject
    private transient CaseView page;

    @Inject
    private transient Messages messages;

    private TypistForm form;

    public void open() {
        CaseDetails details = page.getDetails();
        try {
            form = new TypistForm(details.report().typist(), reports.typists(details.reference()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    /** Keeps what was chosen. */
    public void save() {
        CaseDetails details = page.getDetails();
        if (page.change(() -> reports.entrust(details.reference(), details.version(), form.typist()))) {
            messages.done(CaseWords.TEXT, "done.ENTRUST", details.reference());
            close();
        }
    }

    public void close() {
        form = null;
    }

    public boolean isOpen() {
        return form != null;
    }

    public TypistForm getForm() {
        return form;
    }
}
