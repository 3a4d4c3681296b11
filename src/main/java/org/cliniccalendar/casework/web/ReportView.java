package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cliniccalendar.casework.CaseDetails;
import org.cliniccalendar.casework.ReportService;
import org.cliniccalendar.casework.ReportStep;
import org.cliniccalendar.web.Messages;

/** Brings the report of the case on its page on: a step at a time, and back (features K27). */
@Named
@RequestScoped
public class ReportView {
    private static final String UNDO = "takeBack:undo";

    @EJB
    private ReportService reports;

    @Inject
    private CaseView page;

    @Inject
    private Messages messages;

    /** Takes a step, which the toast offers to take back. */
    public void take(ReportStep step) {
        take(step, "");
    }

    /** Returns whether it was taken, and not refused. */
    boolean take(ReportStep step, String remark) {
        CaseDetails details = page.getDetails();
        boolean taken = page.change(() -> reports.take(details.reference(), details.version(), step, remark));
        if (taken) {
            messages.undoable(UNDO, CaseWords.words("done." + step, details.reference()));
        }
        return taken;
    }

    /** Takes the last step back. */
    public void takeBack() {
        CaseDetails details = page.getDetails();
        if (page.change(() -> reports.takeBack(details.reference(), details.version()))) {
            messages.done(CaseWords.TEXT, "done.TAKE_BACK", details.reference());
        }
    }

    /** What can be done next, the usual step first. */
    public List<ReportStep> getSteps() {
        CaseDetails details = page.getDetails();
        return details.reportable() ? ReportStep.after(details.report().state()) : List.of();
    }
}
