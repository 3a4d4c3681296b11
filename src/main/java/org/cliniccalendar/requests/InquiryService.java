package org.cliniccalendar.requests;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.Client;
import org.cliniccalendar.directory.ClientService;
import org.cliniccalendar.identity.CurrentUser;

/** Asks the operators where no session fits yet (features K26). */
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
}
