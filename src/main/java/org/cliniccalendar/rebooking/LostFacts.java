package org.cliniccalendar.rebooking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import org.cliniccalendar.booking.AppointmentAccess;
import org.cliniccalendar.identity.CurrentUser;

/**
 * A line of the list that is open and the user's to settle, and what must be known to book it again.
 *
 * @param ref of the appointment that lost its time
 * @param start when it was
 * @param clinicianId null in a session of the clinic's own
 */
record LostFacts(
        ToRebook line,
        String ref,
        Instant start,
        Long clinicianId,
        long appointmentTypeId,
        long clientId,
        Long caseId) {

    private static final String FACTS = """
            SELECT a.ref, a.starts_at, a.clinician_id, a.appointment_type_id, a.client_id, a.case_id, a.booked_by
              FROM appointment a WHERE a.id = ?1
            """;

    /** @throws RebookingRefused if it is settled, or the user neither works at its clinic nor booked it */
    static LostFacts of(EntityManager em, CurrentUser user, long id) {
        return of(em, user, id, LockModeType.NONE);
    }

    /**
     * The same, locked until the transaction ends.
     *
     * @throws RebookingRefused as {@link #of(EntityManager, CurrentUser, long)}
     */
    static LostFacts lock(EntityManager em, CurrentUser user, long id) {
        return of(em, user, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static LostFacts of(EntityManager em, CurrentUser user, long id, LockModeType lock) {
        ToRebook line = em.find(ToRebook.class, id);
        if (line == null) {
            throw new RebookingRefused("refused.unknown");
        }
        if (lock != LockModeType.NONE) {
            refresh(em, line, lock);
        }
        Object[] row = (Object[]) em.createNativeQuery(FACTS)
                .setParameter(1, line.getAppointmentId())
                .getSingleResult();
        if (!AppointmentAccess.isStaffAt(user, line.getClinicId())
                && !user.username().equals(row[6])) {
            throw new RebookingRefused("refused.unknown");
        }
        line.requireOpen();
        return new LostFacts(
                line,
                (String) row[0],
                ((Timestamp) row[1]).toInstant(),
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5]);
    }

    /** An undo takes the line from the list, as its appointment has its time again. */
    private static void refresh(EntityManager em, ToRebook line, LockModeType lock) {
        try {
            em.refresh(line, lock);
        } catch (EntityNotFoundException gone) {
            throw new RebookingRefused("refused.unknown");
        }
    }

    /** What records about the lost appointment are about. */
    String about() {
        return "appointment:" + ref;
    }
}
