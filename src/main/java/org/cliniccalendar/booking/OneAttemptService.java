package org.cliniccalendar.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;

/** Makes one attempt of {@link BookingAttemptService} in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneAttemptService {
    @PersistenceContext
    private EntityManager em;

    /** Does the work, and writes it before this returns, so that the database has said what it thinks of it. */
    public <T> T make(Supplier<T> work) {
        T done = work.get();
        em.flush();
        return done;
    }
}
