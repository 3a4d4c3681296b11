package org.cliniccalendar.audit;

import java.util.Arrays;

/** What sort of thing an entry tells of. Each action is of the first kind whose condition it meets. */
public enum AuditKind {
    /** Somebody looked at something, or took a copy of it away. */
    SAW(".viewed", ".exported"),
    /** Somebody was not let in. */
    REFUSED(".refused"),
    /** A message went out once more, or could not be sent. */
    TOLD(".cannot-be-told", ".sent-again"),
    /** Somebody came in, or went. */
    LOGIN("login", "logout"),
    /** Anything else: something is different now. */
    CHANGED("");

    private final String[] endings;

    AuditKind(String... endings) {
        this.endings = endings;
    }

    /** The kind of an action. */
    public static AuditKind of(String action) {
        return Arrays.stream(values())
                .filter(kind -> kind.tells(action))
                .findFirst()
                .orElseThrow();
    }

    private boolean tells(String action) {
        return Arrays.stream(endings).anyMatch(action::endsWith);
    }
}
