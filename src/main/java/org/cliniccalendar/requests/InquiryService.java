package org.cliniccalendar.requests;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
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
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.Client;
import org.cliniccalendar.directory.ClientService;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.identity.CurrentUser;

/** Asks the operators where no session fits yet (features K26), and ends an inquiry when a time was found. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class InquiryService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private ClientService clients;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Makes a task for the operators, with a deadline.
     *
     * @throws RequestRefused if the clinic is none of the user's
     */
    public void ask(NewInquiry inquiry) {
        if (inquiry.clinicId() != null && !user.seesClinic(inquiry.clinicId())) {
            throw new RequestRefused("refused.unknown");
        }
        NewInquiry.Person person = inquiry.client();
        Client client = clients.findOrRegister(
                person.givenName(), person.familyName(), person.dateOfBirth(), Optional.empty(), inquiry.telephone());
        em.flush();
        Task task = Task.ofInquiry(inquiry, client.getId(), user.username(), clock.instant());
        em.persist(task);
        em.flush();
        audit.record("inquiry.asked", "task:" + task.getId(), inquiry.clinicId(), inquiry.reference());
    }

    /**
     * An inquiry that a time is looked for.
     *
     * @throws RequestRefused if it was answered, or is not the user's to see
     */
    public OpenInquiry open(long taskId) {
        Task task = visible(taskId, LockModeType.NONE);
        Client client = em.find(Client.class, task.getClientId());
        return new OpenInquiry(taskId, found(client), task.getReference(), task.getWish());
    }

    /**
     * Ends an inquiry, in the transaction that has booked a time for it.
     *
     * @param ref of the appointment
     * @throws RequestRefused if it was answered meanwhile, is not the user's to see, or is somebody else's than was booked
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void book(long taskId, long clientId, String ref) {
        Task task = visible(taskId, LockModeType.PESSIMISTIC_WRITE);
        if (task.getClientId() != clientId) {
            throw new RequestRefused("refused.anothersInquiry");
        }
        task.book(ref, user.displayName(), clock.instant());
        audit.record("inquiry.booked", "task:" + taskId, task.getClinicId(), ref);
    }

    private Task visible(long taskId, LockModeType lock) {
        Task task = em.find(Task.class, taskId, lock);
        if (task == null
                || task.getKind() != Task.Kind.INQUIRY
                || !TaskScope.isStaffAt(user, task.getClinicId())
                        && !task.getAskedBy().equals(user.username())) {
            throw new RequestRefused("refused.unknown");
        }
        task.requireOpen();
        return task;
    }

    private static FoundClient found(Client client) {
        return new FoundClient(
                client.getId(),
                client.getNumber(),
                client.getName(),
                client.getDateOfBirth(),
                client.getPhone().orElse(""));
    }
}
