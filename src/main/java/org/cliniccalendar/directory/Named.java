package org.cliniccalendar.directory;

import java.io.Serializable;

/** What is written down about something that people know by its name. */
public interface Named extends Serializable {
    /** As people read it in lists. */
    String name();
}
