package org.cliniccalendar.casework;

import java.io.Serializable;

/**
 * Who types a report (features K27).
 *
 * @param username of somebody with an account; null for somebody who has none, and for nobody
 * @param name as people read it, at most {@value #LONGEST_NAME} characters; empty for nobody
 */
public record Typist(String username, String name) implements Serializable {
    /** The longest name of somebody without an account. */
    public static final int LONGEST_NAME = 100;

    /** It is not decided yet. */
    public static final Typist NOBODY = new Typist(null, "");

    /** Whether it is decided. */
    public boolean known() {
        return !name.isEmpty();
    }
}
