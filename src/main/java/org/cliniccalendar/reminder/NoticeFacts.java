package org.cliniccalendar.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.directory.PersonName;

/**
 * What notices about an appointment say, and no more: nothing of why the client comes.
 *
 * @param reference the appointment's, as it is spoken
 * @param email the client's, empty if there is none
 * @param former when it was to begin as far as the client knows; empty if that has not changed
 * @param waits whether somebody must still say yes
 * @param reason why it was declined or cancelled; may be empty
 */
record NoticeFacts(
        String reference,
        Instant start,
        Optional<Instant> former,
        long clinicId,
        String clinicName,
        ZoneId zone,
        PersonName clinician,
        PersonName client,
        Optional<String> email,
        boolean waits,
        String reason) {

    /** The same for a client who knows of a time. */
    NoticeFacts after(Optional<Instant> known) {
        return new NoticeFacts(
                reference,
                start,
                known.filter(time -> !time.equals(start)),
                clinicId,
                clinicName,
                zone,
                clinician,
                client,
                email,
                waits,
                reason);
    }

    /** What the messages are about, so that they can be withdrawn. */
    String about() {
        return "appointment:" + reference;
    }
}
