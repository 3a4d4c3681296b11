package org.cliniccalendar.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets another system call the API. Made by an administrator, shown once, kept as a hash; it works until it is revoked,
 * and stays in the list after that because records name it.
 */
@Entity
@Table(name = "api_token")
class ApiToken {
    /** How exactly the last use is kept: a busy token must not write a row per request. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected ApiToken() {}

    ApiToken(String name, String tokenHash, String createdBy, Instant createdAt) {
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isUseWorthNoting(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(PRECISION).isBefore(now);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String subject() {
        return "token:" + name;
    }

    TokenRow row() {
        return new TokenRow(id, name, createdBy, createdAt, lastUsedAt, revokedAt);
    }
}
