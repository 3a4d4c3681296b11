package org.cliniccalendar.directory;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name in the two orders in which it is read. A clinic that has a session of its own stands under its name
 * alone, as the family name.
 *
 * @param title for example "Dr"; may be empty
 * @param given empty for a clinic
 */
public record PersonName(String title, String given, String family) implements Serializable {
    public PersonName {
        title = Objects.requireNonNullElse(title, "");
        given = Objects.requireNonNullElse(given, "");
    }

    /** As one speaks: "Dr Samir Haddad". */
    public String spoken() {
        return Stream.of(title, given, family).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** As staff read lists: "Haddad, Samir". */
    public String listed() {
        return given.isEmpty() ? family : family + ", " + given;
    }

    /** As narrow columns show it: "S. Haddad". */
    public String brief() {
        return given.isEmpty() ? family : given.substring(0, given.offsetByCodePoints(0, 1)) + ". " + family;
    }
}
