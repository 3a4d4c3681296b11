package org.cliniccalendar.booking.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import org.cliniccalendar.audit.AuditEntry;
import org.cliniccalendar.booking.AppointmentDetails;
import org.cliniccalendar.booking.HistoryService;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;
import org.cliniccalendar.web.Navigation;
import org.cliniccalendar.web.RecordedWords;

/** The history of the appointment on its page, in words. */
@Named
@RequestScoped
public class HistoryView {
    private static final String TEXT = "org.cliniccalendar.booking.messages";

    @EJB
    private HistoryService history;

    @Inject
    private AppointmentView appointment;

    @Inject
    private Navigation navigation;

    private List<AuditEntry> entries;

    /** The latest first. */
    public List<AuditEntry> getEntries() {
        AppointmentDetails details = appointment.getDetails();
        if (entries == null) {
            entries = details == null ? List.of() : history.of(details.ref());
        }
        return entries;
    }

    /** What was done. */
    public String what(AuditEntry entry) {
        String key = "history." + entry.action().substring(entry.action().indexOf('.') + 1);
        return ResourceBundle.getBundle(TEXT, DateWords.LOCALE).containsKey(key)
                ? Messages.words(TEXT, key)
                : entry.action();
    }

    /** Facts about it, times in the clinic's zone. */
    public String detail(AuditEntry entry) {
        return RecordedWords.of(entry.detail(), appointment.getDetails().zone());
    }

    /** From where: the name of a page, or how else. */
    public String where(AuditEntry entry) {
        if (entry.origin().isEmpty()) {
            return Messages.words(TEXT, "history.where.system");
        }
        String page = navigation.text(entry.origin());
        if (!page.isEmpty()) {
            return ResourceBundle.getBundle("org.cliniccalendar.web.messages", DateWords.LOCALE)
                    .getString(page);
        }
        return entry.origin().startsWith("/api/")
                ? Messages.words(TEXT, "history.where.api")
                : Messages.words(TEXT, "history.where.page", entry.origin().substring(1));
    }
}
