package org.cliniccalendar.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.RequestKey;

/**
 * A case as a case manager enters it, with the opening chosen for it.
 *
 * @param reference of the claim, at most 60 characters; null books for no case
 * @param time when it is to be
 * @param requestKey made by the form, so that a double click books once
 * @param inquiryId of the task that ends when this is booked, or null
 */
public record NewCase(
        String reference, CaseTerms terms, Claimant claimant, Time time, String requestKey, Long inquiryId) {

    /** A case of which nothing else is said, for an opening that nobody holds. */
    public NewCase(String reference, Claimant claimant, long slotId, long appointmentTypeId, String requestKey) {
        this(reference, CaseTerms.NONE, claimant, new Time(slotId, appointmentTypeId, null, null), requestKey, null);
    }

    /** By what the form is known when it is sent again. */
    RequestKey key() {
        return new RequestKey(requestKey, fingerprint());
    }

    /** What must be the same when the form is sent again. */
    String fingerprint() {
        return BookingOrder.fingerprintOf(this);
    }

    /**
     * The time chosen.
     *
     * @param slotId first slot of the opening
     * @param hold by which the opening is held, or null
     * @param overrideReason why it is booked in spite of rules that close it; null where none does
     */
    public record Time(long slotId, long appointmentTypeId, String hold, String overrideReason) {}

    /**
     * Who the claim is for.
     *
     * @param clientId a client who is registered already, or null; then the other fields register one
     * @param another whether somebody registered with the same name and date of birth is known to be somebody else
     */
    public record Claimant(
            Long clientId,
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            Optional<String> email,
            Optional<String> phone,
            boolean another) {

        /** Somebody who is the client registered with the same name and date of birth, if there is one. */
        public Claimant(
                Long clientId,
                String givenName,
                String familyName,
                LocalDate dateOfBirth,
                Optional<String> email,
                Optional<String> phone) {
            this(clientId, givenName, familyName, dateOfBirth, email, phone, false);
        }

        /** Somebody who is registered. */
        public static Claimant registered(long clientId) {
            return new Claimant(clientId, "", "", null, Optional.empty(), Optional.empty());
        }
    }
}
