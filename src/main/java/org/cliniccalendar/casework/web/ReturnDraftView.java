package org.cliniccalendar.casework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cliniccalendar.casework.ReportStep;

/** Asks what is to be put right in the draft of the case on its page, and returns it. */
@Named
@RequestScoped
public class ReturnDraftView {
    @Inject
    private ReportView report;

    private String remark;

    /** Returns the draft with the remark; afterwards another one can be returned. What was typed stays if it is refused. */
    public void returnDraft() {
        if (report.take(ReportStep.RETURN_DRAFT, remark == null ? "" : remark)) {
            remark = null;
        }
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
