package org.cliniccalendar.identity;

/**
 * Something happened to an account, a login or a token, and the audit trail should know.
 *
 * @param action what was done, as a code such as {@code login.refused}
 * @param subject to what, such as {@code account:ada}; never a secret
 * @param detail further facts in words, or empty; never a secret
 */
public record SecurityEvent(String action, String subject, String detail) {
    SecurityEvent(String action, String subject) {
        this(action, subject, "");
    }
}
