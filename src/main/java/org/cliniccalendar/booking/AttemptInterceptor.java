package org.cliniccalendar.booking;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Leads what is {@link Attempted} through the door, unless it has come through it already. */
@Interceptor
@Attempted
@Priority(Interceptor.Priority.APPLICATION)
public class AttemptInterceptor {
    @EJB
    private BookingAttemptService attempts;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Does it in the transaction that there is, or in one of its own, as often as the door allows. */
    @AroundInvoke
    public Object attempt(InvocationContext step) throws Exception {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? attempts.attempt(() -> done(step))
                : step.proceed();
    }

    private static Object done(InvocationContext step) {
        try {
            return step.proceed();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
