package org.cliniccalendar.planning;

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
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.identity.CurrentUser;

/** Calls chosen appointments off, all of them or none, with the choices that cancelled days have, too. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
public class CallingOffService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AppointmentService appointments;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What is to be known before appointments are called off; nothing of those that the user may not see. */
    public CallingOffProposal propose(Collection<String> refs) {
        CallingOffRows rows = new CallingOffRows(em);
        List<CallingOffRows.Chosen> chosen = rows.visible(refs, user);
        List<String> seen = chosen.stream().map(CallingOffRows.Chosen::ref).toList();
        List<TouchedClient> unreachable = ClientRows.of(em, seen).stream()
                .filter(client -> !client.reachable())
                .toList();
        return new CallingOffProposal(
                unreachable, rows.beside(chosen), chosen.stream().noneMatch(CallingOffRows.Chosen::forAll));
    }

    /**
     * Calls appointments off. Several requests of one visit are one visit, which waits for another time once.
     *
     * @param versions that were shown, by reference
     * @param choice {@link Choice#TO_REBOOK} or {@link Choice#END}
     * @param telling whether the clients hear of it
     * @param reason 1 to {@value SessionChange#LONGEST_REASON} characters
     * @throws org.cliniccalendar.time.Refusal if one of them cannot be cancelled, or has changed since it was shown
     */
    public void callOff(Map<String, Integer> versions, Choice choice, boolean telling, String reason) {
        if (reason.length() > SessionChange.LONGEST_REASON) {
            throw new PlanningRefused("refused.reasonTooLong", SessionChange.LONGEST_REASON);
        }
        List<String> visits = appointments.cancelTogether(versions, telling, reason);
        if (choice == Choice.TO_REBOOK) {
            new EndRows(em).await(visits, reason.strip(), clock.instant());
        }
    }
}
