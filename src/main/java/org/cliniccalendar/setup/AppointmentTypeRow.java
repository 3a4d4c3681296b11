package org.cliniccalendar.setup;

import java.io.Serializable;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.AppointmentTypeTerms;
import org.cliniccalendar.directory.Channel;

/**
 * An appointment type as its page shows it.
 *
 * @param id null for one that does not exist yet
 * @param version as it was read
 */
public record AppointmentTypeRow(
        Long id, int version, String code, String name, int minutes, Channel channel, AppointmentTypeTerms terms)
        implements Serializable {
    AppointmentTypeEntry entry() {
        return new AppointmentTypeEntry(code, name, minutes, channel);
    }
}
