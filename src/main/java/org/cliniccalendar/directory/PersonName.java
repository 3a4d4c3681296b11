package org.cliniccalendar.directory;

import java.io.Serializable;

/**
 * A person's name in the two orders in which it is read.
 *
 * @param title for example "Dr"; may be empty
 */
public record PersonName(String title, String given, String family) implements Serializable {

    /** As one speaks: "Dr Samir Haddad". */
    public String spoken() {
        return title.isEmpty() ? given + " " + family : title + " " + given + " " + family;
    }

    /** As staff read lists: "Haddad, Samir". */
    public String listed() {
        return family + ", " + given;
    }

    /** As narrow columns show it: "S. Haddad". */
    public String brief() {
        return given.substring(0, given.offsetByCodePoints(0, 1)) + ". " + family;
    }
}
