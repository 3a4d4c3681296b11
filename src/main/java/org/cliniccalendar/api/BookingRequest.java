package org.cliniccalendar.api;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cliniccalendar.casework.NewCase;

/**
 * What {@code POST /api/v1/appointments} asks for: {@code opening}, {@code appointmentType}, {@code client} as an {@code id}
 * or as names and date of birth, and {@code case} with its {@code reference}, which may be left out.
 */
record BookingRequest(long opening, long appointmentType, NewCase.Claimant client, String reference) {
    private static final int LONGEST_KEY = 80;
    private static final int FIRST_YEAR = 1850;

    /** @throws WrongField if one of the fields is missing or wrong */
    static BookingRequest of(Fields fields) {
        Fields client = fields.object("client").orElseThrow(() -> fields.missing("client"));
        return new BookingRequest(
                fields.key("opening"),
                fields.key("appointmentType"),
                client.has("id") ? known(client.key("id")) : described(client),
                fields.object("case").map(c -> c.text("reference", 60)).orElse(null));
    }

    private static NewCase.Claimant known(long id) {
        return new NewCase.Claimant(id, null, null, null, Optional.empty(), Optional.empty());
    }

    private static NewCase.Claimant described(Fields client) {
        return new NewCase.Claimant(
                null,
                client.text("givenName", 80),
                client.text("familyName", 80),
                client.required("dateOfBirth", BookingRequest::born, "1970-01-31"),
                client.optionalText("email", 254),
                client.optionalText("phone", 40));
    }

    private static LocalDate born(String text) {
        LocalDate born = LocalDate.parse(text);
        if (born.getYear() < FIRST_YEAR || born.getYear() > 9_999) {
            throw new DateTimeException("Nobody was born then");
        }
        return born;
    }

    /** @param idempotencyKey of the request, or null: then it stands for itself */
    NewCase asCase(String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw new BadRequestException("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        return new NewCase(reference, client, opening, appointmentType, key);
    }
}
