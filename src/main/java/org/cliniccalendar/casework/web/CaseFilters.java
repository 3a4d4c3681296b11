package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.cliniccalendar.casework.CaseSearch;
import org.cliniccalendar.casework.ReportState;

/** The filters above the list of cases. */
public class CaseFilters implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Shows the cases whose report is not final; beside the states this is what can be chosen. */
    static final String UNFINISHED = "UNFINISHED";

    private String text = "";
    private String report = UNFINISHED;
    private boolean overdue;

    /** What to look for at these clinics, on a day of their calendar. */
    CaseSearch search(Set<Long> clinicIds, LocalDate today) {
        boolean unfinished = report.equals(UNFINISHED);
        return new CaseSearch(
                clinicIds,
                text,
                unfinished,
                unfinished || report.isEmpty() ? null : ReportState.valueOf(report),
                overdue ? today : null);
    }

    /** Whether it shows other cases than at first. */
    public boolean isSet() {
        return !text.isBlank() || overdue || !report.equals(UNFINISHED);
    }

    /** Shows again what it shows at first. */
    void clear() {
        text = "";
        report = UNFINISHED;
        overdue = false;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    /** The name of a state of the report, {@link #UNFINISHED}, or empty for all. */
    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report == null ? "" : report;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }
}
