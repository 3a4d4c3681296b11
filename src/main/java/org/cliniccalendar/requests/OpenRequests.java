package org.cliniccalendar.requests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.function.Predicate;
import org.cliniccalendar.booking.AnsweringService;
import org.cliniccalendar.identity.CurrentUser;

/** Requests that are about to be answered: open, the user's to answer, and locked before anything is changed. */
final class OpenRequests {
    private final EntityManager em;
    private final AnsweringService answering;
    private final CurrentUser user;

    OpenRequests(EntityManager em, AnsweringService answering, CurrentUser user) {
        this.em = em;
        this.answering = answering;
        this.user = user;
    }

    /** @throws RequestRefused if it was answered, or the user may not answer it */
    RequestFacts answerable(long taskId) {
        return open(taskId, facts -> TaskScope.mayAnswer(user, facts.clinicId(), facts.clinicianId()));
    }

    /** @throws RequestRefused if it was answered, or the user neither works at its clinic nor asked for it */
    RequestFacts bookable(long taskId) {
        return open(
                taskId,
                facts -> TaskScope.isStaffAt(user, facts.clinicId())
                        || facts.bookedBy().equals(user.username()));
    }

    /**
     * Locks a request until the transaction ends: the appointments behind it before the task, as everywhere.
     *
     * @return the version of its appointment
     * @throws RequestRefused if it was answered meanwhile
     */
    int lock(long taskId, RequestFacts facts) {
        return lock(taskId, facts, Set.of());
    }

    /**
     * The same, before its client gets the time of slots.
     *
     * @return the version of its appointment
     * @throws RequestRefused if it was answered meanwhile
     */
    int lock(long taskId, RequestFacts facts, Set<Long> slotIds) {
        int version = answering.lock(facts.ref(), slotIds);
        Task task = em.find(Task.class, taskId);
        em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        task.requireOpen();
        return version;
    }

    private RequestFacts open(long taskId, Predicate<RequestFacts> permitted) {
        Task task = em.find(Task.class, taskId);
        if (task == null || task.getAppointmentId() == null) {
            throw new RequestRefused("refused.unknown");
        }
        RequestFacts facts = RequestFacts.of(em, task.getAppointmentId());
        if (!permitted.test(facts)) {
            throw new RequestRefused("refused.unknown");
        }
        task.requireOpen();
        return facts;
    }
}
