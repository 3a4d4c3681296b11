package org.cliniccalendar.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one secret with which a new system's first administrator is made; used once, within its time. */
@Entity
@Table(name = "setup_secret")
class SetupSecret {
    /** There is one row. */
    static final short ID = 1;

    @Id
    private Short id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected SetupSecret() {}

    void use(String secret, Instant now) {
        if (!secretHash.equals(Secret.hash(secret))) {
            throw new IdentityRefusal("firstStart.wrong");
        }
        if (usedAt != null) {
            throw new IdentityRefusal("firstStart.used");
        }
        if (!now.isBefore(expiresAt)) {
            throw new IdentityRefusal("firstStart.expired");
        }
        usedAt = now;
    }
}
