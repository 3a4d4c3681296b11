package org.cliniccalendar.booking;

import java.time.Instant;
import java.time.ZoneId;
import org.cliniccalendar.time.Interval;

/**
 * The answer to a booking, kept for a retry.
 *
 * @param account whose request it was; keys of others are others'
 * @param key of the request
 * @param fingerprint what must be the same when the request comes again
 * @param text the answer
 */
record RememberedAnswer(String account, String key, String fingerprint, String text, Instant madeAt) {
    private static final int PARTS = 7;

    static RememberedAnswer of(BookingOrder order, String account, Booked booked, Instant now) {
        return order.requestKey() == null
                ? null
                : new RememberedAnswer(account, order.requestKey(), order.fingerprint(), text(booked), now);
    }

    static Booked read(String text) {
        String[] parts = text.split(" ", PARTS);
        return new Booked(
                parts[0],
                AppointmentStatus.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                new Interval(Instant.parse(parts[3]), Instant.parse(parts[4])),
                ZoneId.of(parts[5]),
                SlotWarnings.read(parts.length < PARTS ? "" : parts[6]));
    }

    private static String text(Booked booked) {
        return String.join(
                " ",
                booked.ref(),
                booked.status().name(),
                Long.toString(booked.clinicId()),
                booked.during().start().toString(),
                booked.during().end().toString(),
                booked.zone().getId(),
                SlotWarnings.write(booked.warnings()));
    }
}
