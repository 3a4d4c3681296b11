package org.cliniccalendar.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cliniccalendar.booking.BookingOrder;

/**
 * What the desk books.
 *
 * @param slotIds first slots of the appointments, one each
 * @param holds by which the user holds some of these times, by their slots
 * @param claim reference of the case, empty for none
 * @param requestKey made by the form, so that a double click books once
 */
public record DeskOrder(
        List<Long> slotIds, Map<Long, String> holds, long appointmentTypeId, Who who, String claim, String requestKey) {
    public DeskOrder {
        slotIds = List.copyOf(slotIds);
        holds = Map.copyOf(holds);
    }

    /** What must be the same when the form is sent again. */
    String fingerprint() {
        return BookingOrder.fingerprintOf(List.of(slotIds, appointmentTypeId, who, claim));
    }

    /**
     * Who is booked.
     *
     * @param clientId a client who is registered already, or null; then the other fields register one
     */
    public record Who(
            Long clientId,
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            Optional<String> email,
            Optional<String> phone) {

        /** Somebody who is registered. */
        public static Who registered(long clientId) {
            return new Who(clientId, "", "", null, Optional.empty(), Optional.empty());
        }
    }
}
