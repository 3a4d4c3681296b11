package org.cliniccalendar.booking;

/**
 * What someone wants booked.
 *
 * @param slotId the first slot of the opening chosen
 * @param caseId the case it is for, or null
 * @param requestKey made by the form or the caller; a second order with the same key gets the first one's answer
 */
public record BookingOrder(long slotId, long appointmentTypeId, long clientId, Long caseId, String requestKey) {

    /** What must be the same when an order comes again under its key. */
    String fingerprint() {
        return slotId + "/" + appointmentTypeId + "/" + clientId + "/" + caseId;
    }
}
