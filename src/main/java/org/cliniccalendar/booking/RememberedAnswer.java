package org.cliniccalendar.booking;

import java.time.Instant;

/**
 * The answer to a booking, kept for a retry.
 *
 * @param account whose request it was; keys of others are others'
 * @param key of the request
 * @param fingerprint what must be the same when the request comes again
 * @param text the answer
 */
record RememberedAnswer(String account, String key, String fingerprint, String text, Instant madeAt) {
    static RememberedAnswer of(BookingOrder order, String account, Appointment booked, Instant now) {
        return order.requestKey() == null
                ? null
                : new RememberedAnswer(
                        account,
                        order.requestKey(),
                        order.fingerprint(),
                        booked.getRef() + "/" + booked.getStatus() + "/" + booked.getClinicId(),
                        now);
    }

    static Booked read(String text) {
        String[] parts = text.split("/");
        return new Booked(parts[0], AppointmentStatus.valueOf(parts[1]), Long.parseLong(parts[2]));
    }
}
