package org.cliniccalendar.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * An entry of the audit trail with the names of whom it names.
 *
 * @param actor as recorded: a login, {@code token:} and a name, {@code system} or {@code anonymous}
 * @param name of the person with that login; empty if there is none
 * @param action as a code such as {@code appointment.booked}
 * @param subject as recorded, such as {@code appointment:K7MT4R}
 * @param about the name of the client, clinician, person or session that the subject stands for; empty if it stands for none
 * @param clinic empty for the network
 * @param detail further facts; empty if there are none
 * @param origin the path of the page or the address of the API where it was done; empty for work that nobody began
 */
public record AuditLine(
        long id,
        Instant at,
        String actor,
        String name,
        String action,
        String subject,
        String about,
        String clinic,
        String detail,
        String origin)
        implements Serializable {
    /** What sort of thing it tells of. */
    public AuditKind kind() {
        return AuditKind.of(action);
    }

    /** The part of the subject before its key, such as {@code appointment}. */
    public String subjectKind() {
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }

    /** The key of the subject, such as {@code K7MT4R}; empty for a list of things. */
    public String subjectKey() {
        return subject.substring(Math.min(subject.length(), subjectKind().length() + 1));
    }
}
