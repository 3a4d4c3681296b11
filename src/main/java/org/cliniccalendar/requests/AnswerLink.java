package org.cliniccalendar.requests;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.identity.Secret;

/**
 * The way from a mail to an answer: 256 random bits of which the database keeps the hash, good once and for a time.
 *
 * @param expiresAt good before this
 */
record AnswerLink(String hash, long taskId, Instant expiresAt, boolean used) {

    /** A new link; returns its token, which is nowhere else. */
    static String make(EntityManager em, long taskId, Instant expiresAt) {
        String token = Secret.make();
        em.createNativeQuery("INSERT INTO answer_link (token_hash, task_id, expires_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, Secret.hash(token))
                .setParameter(2, taskId)
                .setParameter(3, Timestamp.from(expiresAt))
                .executeUpdate();
        return token;
    }

    static Optional<AnswerLink> find(EntityManager em, String token) {
        List<?> rows = em.createNativeQuery("SELECT token_hash, task_id, expires_at, used_at IS NOT NULL"
                        + " FROM answer_link WHERE token_hash = ?1")
                .setParameter(1, Secret.hash(token))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AnswerLink(
                        (String) row[0], (Long) row[1], ((Timestamp) row[2]).toInstant(), (Boolean) row[3]))
                .findFirst();
    }

    boolean isGoodAt(Instant now) {
        return !used && now.isBefore(expiresAt);
    }

    /** Uses the link up; of two at once one waits for the other, and is told no. */
    boolean use(EntityManager em, Instant now) {
        return em.createNativeQuery("UPDATE answer_link SET used_at = ?1 WHERE token_hash = ?2 AND used_at IS NULL"
                                + " AND expires_at > ?1")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, hash)
                        .executeUpdate()
                == 1;
    }
}
