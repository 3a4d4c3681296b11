package org.cliniccalendar.requests;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A wish that no session fits yet.
 *
 * @param clinicId where, or null for any clinic
 * @param reference of the claim, at most 60 characters
 * @param wish what is looked for, in words, at most 500 characters
 */
public record NewInquiry(
        Long clinicId, long appointmentTypeId, String reference, String wish, Person client, String phone) {
    /** For whom. */
    public record Person(String givenName, String familyName, LocalDate dateOfBirth) {}

    Optional<String> telephone() {
        return Optional.ofNullable(phone);
    }
}
