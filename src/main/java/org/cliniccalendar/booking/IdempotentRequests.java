package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests that were answered in the last 24 hours, so that a retry or a double click books once. */
final class IdempotentRequests {
    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager em;
    private final Clock clock;

    IdempotentRequests(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Waits for a twin that is being answered at this moment, then gives its answer.
     *
     * @throws AppointmentRefused if the key was used for something else
     */
    Optional<Booked> answer(String account, BookingOrder order) {
        em.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, account + "/" + order.requestKey())
                .getSingleResult();
        List<?> rows = em.createNativeQuery(
                        "SELECT fingerprint, answer FROM idempotent_request WHERE account = ?1 AND key = ?2 AND made_at > ?3")
                .setParameter(1, account)
                .setParameter(2, order.requestKey())
                .setParameter(3, Timestamp.from(oldest()))
                .getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row).map(row -> {
            if (!row[0].equals(order.fingerprint())) {
                throw new AppointmentRefused("refused.keyUsed");
            }
            String[] answer = row[1].toString().split("/");
            return new Booked(answer[0], AppointmentStatus.valueOf(answer[1]), Long.parseLong(answer[2]));
        });
    }

    void remember(String account, BookingOrder order, Booked booked) {
        em.createNativeQuery(
                        "INSERT INTO idempotent_request (account, key, fingerprint, answer, made_at) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, account)
                .setParameter(2, order.requestKey())
                .setParameter(3, order.fingerprint())
                .setParameter(4, booked.ref() + "/" + booked.status() + "/" + booked.clinicId())
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Forgets the answers that nobody can ask for any more. */
    void forgetOld() {
        em.createNativeQuery("DELETE FROM idempotent_request WHERE made_at <= ?1")
                .setParameter(1, Timestamp.from(oldest()))
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
