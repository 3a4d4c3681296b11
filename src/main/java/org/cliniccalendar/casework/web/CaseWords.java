package org.cliniccalendar.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cliniccalendar.audit.AuditEntry;
import org.cliniccalendar.casework.CaseAppointment;
import org.cliniccalendar.casework.ReportProgress;
import org.cliniccalendar.casework.ReportState;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.web.Messages;

/** How reports of cases look and read: always icon and word together. */
@Named
@ApplicationScoped
public class CaseWords {
    static final String TEXT = "org.cliniccalendar.casework.messages";

    private static final Pattern STATE = Pattern.compile("[A-Z]+");
    private static final Map<ReportState, String> ICONS = Map.of(
            ReportState.AWAITED, "clock",
            ReportState.DICTATED, "microphone",
            ReportState.DRAFTED, "send",
            ReportState.RETURNED, "reply",
            ReportState.FINAL, "check-circle");

    /** The name of a state's PrimeIcon, without {@code pi-}. */
    public String icon(ReportState state) {
        return ICONS.get(state);
    }

    /** The state in words, with the number of the draft from the second on. */
    public String state(ReportProgress report) {
        return report.state() == ReportState.DRAFTED && report.drafts() > 1
                ? words("report.draft", report.drafts())
                : words("report." + report.state());
    }

    /** The way of a report, in order. */
    public List<ReportState> getWay() {
        return List.of(ReportState.values());
    }

    /** Who types the report; as long as that is not decided, whom the session of the appointment names. */
    public String typist(ReportProgress report, CaseAppointment appointment) {
        if (report.typist().known()) {
            return report.typist().name();
        }
        return appointment.typedBy() == TypedBy.SPECIALIST
                ? appointment.clinician().spoken()
                : words("typist.OPERATOR");
    }

    /** What was done to a report. */
    public String what(AuditEntry entry) {
        return words("history." + entry.action().substring(entry.action().indexOf('.') + 1));
    }

    /** Facts about it. */
    public String detail(AuditEntry entry) {
        if (entry.action().endsWith("TAKE_BACK")
                && STATE.matcher(entry.detail()).matches()) {
            return words("report." + entry.detail());
        }
        return entry.detail();
    }

    static String words(String key, Object... arguments) {
        return Messages.words(TEXT, key, arguments);
    }
}
