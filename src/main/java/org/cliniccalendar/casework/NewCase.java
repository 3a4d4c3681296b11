package org.cliniccalendar.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.booking.BookingOrder;

/**
 * A case as a case manager enters it, with the opening chosen for it.
 *
 * @param reference of the claim, at most 60 characters; null books for no case
 * @param slotId first slot of the opening
 * @param requestKey made by the form, so that a double click books once
 */
public record NewCase(String reference, Claimant claimant, long slotId, long appointmentTypeId, String requestKey) {
    /** What must be the same when the form is sent again. */
    String fingerprint() {
        return BookingOrder.fingerprintOf(this);
    }

    /**
     * Who the claim is for.
     *
     * @param clientId a client who is registered already, or null; then the other fields register one
     */
    public record Claimant(
            Long clientId,
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            Optional<String> email,
            Optional<String> phone) {}
}
