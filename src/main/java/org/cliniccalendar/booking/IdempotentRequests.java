package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Requests that were answered in the last 24 hours at least, so that a retry or a double click books once. */
final class IdempotentRequests {
    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager em;

    IdempotentRequests(EntityManager em) {
        this.em = em;
    }

    /**
     * The answer that was given under a key before.
     *
     * @throws KeyUsed if the key was used for something else
     */
    Optional<Booked> answer(String account, RequestKey request) {
        List<?> rows = em.createNativeQuery(
                        "SELECT fingerprint, answer FROM idempotent_request WHERE account = ?1 AND key = ?2")
                .setParameter(1, account)
                .setParameter(2, request.key())
                .getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row).map(row -> {
            if (!row[0].equals(request.fingerprint())) {
                throw new KeyUsed();
            }
            return RememberedAnswer.read((String) row[1]);
        });
    }

    /** Forgets the answers that nobody can ask for any more. */
    void forgetOld(Clock clock) {
        em.createNativeQuery("DELETE FROM idempotent_request WHERE made_at <= ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
