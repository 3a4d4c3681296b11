package org.cliniccalendar.reminder;

import java.util.Locale;
import java.util.stream.Stream;

/** What a client can be told about an appointment; each has a text of its name in this package's resources. */
enum Notice {
    /** Yours, at this time. */
    CONFIRMATION,
    /** Asked for, and waiting for a yes. */
    ACKNOWLEDGEMENT,
    /** Tomorrow. */
    REMINDER,
    /** Asked for, and refused. */
    DECLINE,
    /** At another time, or with somebody else, than was told. */
    RESCHEDULING,
    /** Not taking place. */
    CANCELLATION;

    /** The kind of message, such as {@code appointment-reminder}. */
    String kind() {
        return "appointment-" + word();
    }

    /** Whether a kind of message tells that there is an appointment. */
    static boolean isOfAppointment(String kind) {
        return Stream.of(CONFIRMATION, REMINDER, RESCHEDULING).map(Notice::kind).anyMatch(kind::equals);
    }

    /** The file with the text. */
    String template() {
        return word() + ".mustache";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
