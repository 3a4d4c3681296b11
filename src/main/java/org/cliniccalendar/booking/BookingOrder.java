package org.cliniccalendar.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What someone wants booked.
 *
 * @param slotId the first slot of the opening chosen
 * @param caseId the case it is for, or null
 * @param requestKey made by the form or the caller; a second order with the same key gets the first one's answer. Null: each
 *     order stands for itself
 * @param fingerprint what must be the same when the request comes again under its key, at most 64 characters
 * @param alternatives key of the first of several requests for one visit, of which the first yes wins; null: the only one
 */
public record BookingOrder(
        long slotId,
        long appointmentTypeId,
        long clientId,
        Long caseId,
        String requestKey,
        String fingerprint,
        Long alternatives) {

    /** An order for a visit that nobody else was asked for. */
    public BookingOrder(
            long slotId, long appointmentTypeId, long clientId, Long caseId, String requestKey, String fingerprint) {
        this(slotId, appointmentTypeId, clientId, caseId, requestKey, fingerprint, null);
    }

    /** An order that is the same when all that it says is the same. */
    public BookingOrder(long slotId, long appointmentTypeId, long clientId, Long caseId, String requestKey) {
        this(
                slotId,
                appointmentTypeId,
                clientId,
                caseId,
                requestKey,
                slotId + "/" + appointmentTypeId + "/" + clientId + "/" + caseId);
    }

    /** The fingerprint of a request by what it says: 64 characters. */
    public static String fingerprintOf(Object request) {
        try {
            byte[] said = request.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
