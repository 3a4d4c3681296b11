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
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * The one door through which time is claimed, moved and given back: each attempt is a transaction of its own, and one that
 * the database gave up so that another could go on (deadlock, serialization), or that somebody else overtook, is made again.
 * Whoever comes within a transaction of their own keeps it, and has to begin it again themselves. For callers that have checked
 * who asks. Services come through it by being {@link Attempted}; in which order they lock says
 * {@link TimeLocks}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingAttemptService {
    /** As often as the database may give one up. */
    private static final int MOST = 3;

    /** As often as others may overtake one, which costs nobody but it anything. */
    private static final int MOST_OVERTAKEN = 10;

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
     * Books once per key, however often and at how many nodes it is asked for: all of it or nothing. Whoever comes with keys
     * that were answered gets these answers, whatever has become of the appointments.
     *
     * @param keys of the request, one for each booking, as in the orders that it makes; in the order of the answers
     * @throws KeyUsed if a key was used for something else
     * @throws AppointmentRefused as the booking does, or because too many book at once
     */
    public List<Booked> once(List<RequestKey> keys, Supplier<List<Booked>> booking) {
        if (isWithinAnother()) {
            return booking.get(); // what failed in it leaves nothing that could still be asked
        }
        try {
            return attempt(booking);
        } catch (RuntimeException failure) {
            IdempotentRequests answered = new IdempotentRequests(em);
            List<Booked> answers = keys.stream()
                    .flatMap(key -> answered.answer(user.username(), key).stream())
                    .toList();
            if (answers.size() == keys.size()) {
                return answers;
            }
            throw counted(failure);
        }
    }

    /**
     * Does something in one transaction, at most three times, and at most ten times if it is others that overtake it.
     *
     * @throws AppointmentRefused as the work does, or because too many book at once
     */
    public <T> T attempt(Supplier<T> work) {
        if (isWithinAnother()) {
            return work.get();
        }
        int givenUp = 0;
        for (int attempt = 1; attempt <= MOST_OVERTAKEN && givenUp < MOST; attempt++) {
            try {
                return one.make(work);
            } catch (RuntimeException failure) {
                if (isGivenUp(failure)) {
                    givenUp++;
                } else if (!isOvertaken(failure)) {
                    throw failure;
                }
            }
        }
        throw new AppointmentRefused("refused.busy");
    }

    private boolean isWithinAnother() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private RuntimeException counted(RuntimeException failure) {
        if (failure instanceof AppointmentRefused refusal) {
            refused.fire(new BookingRefused(refusal.key()));
        }
        return failure;
    }

    /** Whether the database gave it up so that another could go on. */
    private static boolean isGivenUp(RuntimeException failure) {
        return ViolatedConstraint.in(failure)
                .map(ViolatedConstraint::name)
                .filter(name -> name.equals("40P01") || name.equals("40001"))
                .isPresent();
    }

    /** Whether what it had read has been written by others meanwhile. */
    private static boolean isOvertaken(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof Overtaken || cause instanceof OptimisticLockException);
    }
}
