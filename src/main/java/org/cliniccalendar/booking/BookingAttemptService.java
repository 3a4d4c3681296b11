package org.cliniccalendar.booking;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * The door through which bookings come: each attempt has a transaction of its own, and one that the database gave up so
 * that another could go on (deadlock, serialization) is made again. Whoever comes within a transaction of their own keeps it, and has to begin it again
 * themselves. For callers that have checked who asks.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingAttemptService {
    private static final int MOST = 3;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @EJB
    private OneAttemptService one;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<BookingRefused> refused;

    /**
     * Books once per key, however often and at how many nodes it is asked for. Whoever comes with a key that was answered
     * gets that answer, whatever has become of the appointment.
     *
     * @param key of the request, as in the order that the booking makes
     * @param fingerprint as in that order
     * @throws KeyUsed if the key was used for something else
     * @throws AppointmentRefused as the booking does, or because too many book at once
     */
    public Booked once(String key, String fingerprint, Supplier<Booked> booking) {
        try {
            return attempt(booking);
        } catch (RuntimeException failure) {
            return new IdempotentRequests(em)
                    .answer(user.username(), key, fingerprint)
                    .orElseThrow(() -> counted(failure));
        }
    }

    /**
     * Does something to appointments in one transaction, at most three times.
     *
     * @throws AppointmentRefused as the work does, or because too many book at once
     */
    public <T> T attempt(Supplier<T> work) {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.get();
        }
        for (int attempt = 1; attempt <= MOST; attempt++) {
            try {
                return one.make(work);
            } catch (RuntimeException failure) {
                if (!isCollision(failure)) {
                    throw failure;
                }
            }
        }
        throw new AppointmentRefused("refused.busy");
    }

    private RuntimeException counted(RuntimeException failure) {
        if (failure instanceof AppointmentRefused refusal) {
            refused.fire(new BookingRefused(refusal.key()));
        }
        return failure;
    }

    private static boolean isCollision(RuntimeException failure) {
        return ViolatedConstraint.in(failure)
                .map(ViolatedConstraint::name)
                .filter(name -> name.equals("40P01") || name.equals("40001"))
                .isPresent();
    }
}
