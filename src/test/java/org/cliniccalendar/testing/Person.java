package org.cliniccalendar.testing;

/**
 * A clinician or client of an {@link OwnClinic}.
 *
 * @param id the key
 * @param title such as {@code Dr}; empty for clients
 */
public record Person(long id, String title, String given, String family, String email) {
    /** As lists have it: {@code Byron, Ada}. */
    public String listed() {
        return family + ", " + given;
    }

    /** As sentences have it: {@code Dr Ada Byron}. */
    public String spoken() {
        return (title + " " + given + " " + family).strip();
    }
}
