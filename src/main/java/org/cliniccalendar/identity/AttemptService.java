package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Counts login attempts for the {@link GuessingPolicy}. An attempt counts as failed from its beginning and is forgotten
 * when it proves right: many at once cannot all slip in before the first has failed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptService {
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Begins an attempt.
     *
     * @throws IdentityRefusal if the account or the address has to wait
     */
    public Attempt begin(String username, String address) {
        Attempt attempt = Attempt.of(username, address, clock.instant().truncatedTo(ChronoUnit.MICROS));
        attempt.subjects().values().stream().sorted().forEach(this::queue);
        attempt.subjects().forEach((policy, subject) -> refuseWhileClosed(policy, subject, attempt.at()));
        attempt.subjects()
                .values()
                .forEach(subject -> em.createNativeQuery(
                                "INSERT INTO login_failure (subject, failed_at) VALUES (?1, ?2)")
                        .setParameter(1, subject)
                        .setParameter(2, attempt.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate());
        return attempt;
    }

    /** The attempt proved right: it never failed, and neither count the earlier ones of this account from there. */
    public void forget(Attempt attempt) {
        attempt.subjects()
                .forEach((policy, subject) -> em.createNativeQuery(
                                "DELETE FROM login_failure WHERE subject = ?1 AND (failed_at = ?2 OR ?3)")
                        .setParameter(1, subject)
                        .setParameter(2, attempt.at().atOffset(ZoneOffset.UTC))
                        .setParameter(3, policy == GuessingPolicy.PAIR)
                        .executeUpdate());
    }

    /** Deletes what no longer counts. */
    public void forgetOld() {
        em.createNativeQuery("DELETE FROM login_failure WHERE failed_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void queue(String subject) {
        em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS varchar)")
                .setParameter(1, subject)
                .getSingleResult();
    }

    private void refuseWhileClosed(GuessingPolicy policy, String subject, Instant now) {
        Optional<Instant> closedUntil = policy.closedUntil(failures(subject, now), now);
        if (closedUntil.isPresent()) {
            throw IdentityRefusal.tooManyAttempts(Duration.between(now, closedUntil.get()));
        }
    }

    private List<Instant> failures(String subject, Instant now) {
        List<?> epochMicros = em.createNativeQuery(
                        "SELECT CAST(extract(epoch FROM failed_at) * 1000000 AS bigint) FROM login_failure"
                                + " WHERE subject = ?1 AND failed_at > ?2")
                .setParameter(1, subject)
                .setParameter(2, now.minus(GuessingPolicy.WINDOW).atOffset(ZoneOffset.UTC))
                .getResultList();
        return epochMicros.stream()
                .map(micros -> Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS))
                .toList();
    }
}
