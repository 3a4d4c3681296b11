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
 * @param reason why it was declined or cancelled; may be empty
 */
record NoticeFacts(
        String reference,
        Instant start,
        long clinicId,
        String clinicName,
        ZoneId zone,
        PersonName clinician,
        PersonName client,
        Optional<String> email,
        String reason) {

    /** What the messages are about, so that they can be withdrawn. */
    String about() {
        return "appointment:" + reference;
    }
}
