package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Notes when tokens were used. */
@Stateless
@PermitAll
public class TokenUseService {
    @PersistenceContext
    private EntityManager em;

    /** Past the version: two requests at once both note their use, and neither fails. */
    public void note(long tokenId, Instant now) {
        em.createQuery("UPDATE ApiToken t SET t.lastUsedAt = :now WHERE t.id = :id")
                .setParameter("now", now)
                .setParameter("id", tokenId)
                .executeUpdate();
    }
}
