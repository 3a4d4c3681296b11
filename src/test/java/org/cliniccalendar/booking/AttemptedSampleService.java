package org.cliniccalendar.booking;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** Comes through the door, as every service does that takes time. */
@Stateless
@PermitAll
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttemptedSampleService {
    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Does something; returns the key of the transaction in which it was done. */
    public Object inTransaction(Runnable step) {
        step.run();
        return transactions.getTransactionKey();
    }

    /** Does something that has a result. */
    public <T> T tell(Supplier<T> step) {
        return step.get();
    }
}
