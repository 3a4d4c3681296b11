package org.cliniccalendar.reception.web;

import java.io.Serializable;

/**
 * An appointment on the clipboard, to be booked again elsewhere or to be moved there.
 *
 * @param version that was shown when it was taken
 * @param slotId the slot it was taken from
 * @param moves whether it leaves the time it has
 * @param name of the client
 * @param words what it is and where it stands
 */
public record Clipping(String ref, int version, long slotId, boolean moves, String name, String words)
        implements Serializable {

    /** Its key in the page. */
    String key() {
        return ref + "." + version;
    }
}
