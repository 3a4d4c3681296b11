package org.cliniccalendar.api;

import org.cliniccalendar.booking.AppointmentService;

/** The version that a change is about, from {@code If-Match} (RFC 9110, section 13.1.1). */
final class Version {
    /** No version of any appointment: what does not match anything is stale. */
    private static final int NONE = -2;

    private Version() {}

    /** @param match an entity tag such as {@code "3"}, {@code *} or null for whichever there is */
    static int of(String match) {
        if (match == null || match.strip().equals("*")) {
            return AppointmentService.ANY_VERSION;
        }
        String tag = match.strip().replaceAll("^\"|\"$", "");
        return tag.matches("\\d{1,9}") ? Integer.parseInt(tag) : NONE;
    }
}
