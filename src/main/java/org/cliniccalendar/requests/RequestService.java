package org.cliniccalendar.requests;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AnsweringService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.identity.CurrentUser;

/** What waits for an answer, and the answers (features K5, K25, M3). Whoever is second reads who was first. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
public class RequestService {
    /** The longest list. */
    public static final int MOST = WaitingRows.MOST;

    private static final Duration LOOK_BACK = Duration.ofDays(14);
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AnsweringService answering;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What the user sees of all that waits at these clinics, the most urgent {@link #MOST} first. Two statements and an audit entry. */
    public List<WaitingTask> waiting(Set<Long> clinicIds) {
        return viewed(new WaitingRows(em, user).open(clinicIds));
    }

    /** What the user has taken on at these clinics, the most urgent first. Two statements and an audit entry. */
    public List<WaitingTask> own(Set<Long> clinicIds) {
        return viewed(new WaitingRows(em, user).own(clinicIds));
    }

    /** What was answered in the last fourteen days, the newest first. Two statements and an audit entry. */
    public List<WaitingTask> answered(Set<Long> clinicIds) {
        return viewed(new WaitingRows(em, user).answeredSince(clock.instant().minus(LOOK_BACK), clinicIds));
    }

    /** How many tasks wait at these clinics, for the top bar. One statement. */
    public long count(Set<Long> clinicIds) {
        return new WaitingRows(em, user).count(clinicIds);
    }

    private List<WaitingTask> viewed(List<WaitingTask> tasks) {
        audit.record("requests.viewed", "tasks", null, String.valueOf(tasks.size()));
        return tasks;
    }

    /**
     * Says yes to a request; whoever else was asked for the same visit is released.
     *
     * @param version of the appointment that was shown
     * @throws RequestRefused if it was answered, or its appointment has changed, or it is not the user's to answer
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, OPERATOR})
    public void confirm(long taskId, int version) {
        answering.confirm(toAnswer(taskId, version));
    }

    /**
     * Says no to a request, which frees its time.
     *
     * @param reason told to the client, at most 500 characters
     * @throws RequestRefused as {@link #confirm}
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, OPERATOR})
    public void decline(long taskId, int version, String reason) {
        String why = checked(reason);
        answering.decline(toAnswer(taskId, version), why);
    }

    /**
     * Takes a task on, so that others need not, or over from its owner.
     *
     * @param shown the owner that was shown, or null
     * @throws RequestRefused if it was answered, is not the user's to see, or somebody else owns it meanwhile
     */
    public void take(long taskId, String shown) {
        visible(taskId).passOn(shown, user.username());
    }

    /**
     * Gives it back to all.
     *
     * @throws RequestRefused if it was answered, or is not the user's own any more
     */
    public void giveBack(long taskId) {
        visible(taskId).passOn(user.username(), null);
    }

    /**
     * Settles an inquiry.
     *
     * @param reason what came of it, at most 500 characters
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
    public void finish(long taskId, String reason) {
        String why = checked(reason);
        Task task = visible(taskId);
        if (task.getKind() != Task.Kind.INQUIRY || !TaskScope.isStaffAt(user, task.getClinicId())) {
            throw new RequestRefused("refused.unknown");
        }
        task.end(Outcome.FINISHED, user.displayName(), clock.instant(), why);
        audit.record("inquiry.finished", "task:" + taskId, task.getClinicId(), why);
    }

    /** The appointment's reference, all of it locked. */
    private String toAnswer(long taskId, int version) {
        OpenRequests requests = new OpenRequests(em, answering, user);
        RequestFacts facts = requests.answerable(taskId);
        if (requests.lock(taskId, facts) != version) {
            throw new RequestRefused("refused.changedMeanwhile");
        }
        return facts.ref();
    }

    private Task visible(long taskId) {
        Task task = em.find(Task.class, taskId, LockModeType.PESSIMISTIC_WRITE);
        if (task == null || !isVisible(task)) {
            throw new RequestRefused("refused.unknown");
        }
        return task;
    }

    private boolean isVisible(Task task) {
        Long clinician = task.getAppointmentId() == null
                ? null
                : RequestFacts.of(em, task.getAppointmentId()).clinicianId();
        return TaskScope.isStaffAt(user, task.getClinicId())
                || clinician != null && clinician.equals(user.clinicianId())
                || task.getAskedBy().equals(user.username());
    }

    static String checked(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RequestRefused("refused.noReason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RequestRefused("refused.reasonTooLong", LONGEST_REASON);
        }
        return reason.strip();
    }
}
