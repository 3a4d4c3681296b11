package org.cliniccalendar.requests;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.TreeSet;
import org.cliniccalendar.booking.AnsweringService;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.identity.CurrentUser;

/** Asks several On-Demand clinicians for one visit: the first yes wins and releases the rest. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, OPERATOR})
public class AlternativesService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AnsweringService answering;

    @EJB
    private BookingService booking;

    @Inject
    private CurrentUser user;

    /**
     * Asks for further times besides the one that a request holds: all of them, or none.
     *
     * @param slotIds the first slot of each time
     * @throws RequestRefused if there is none, one would be confirmed at once, or the request was answered meanwhile
     * @throws org.cliniccalendar.booking.SlotTaken if one is not free any more
     */
    public void ask(long taskId, Set<Long> slotIds) {
        if (slotIds.isEmpty()) {
            throw new RequestRefused("refused.noTime");
        }
        OpenRequests requests = new OpenRequests(em, answering, user);
        RequestFacts facts = requests.answerable(taskId);
        requests.lock(taskId, facts, slotIds);
        long alternatives = answering.openToAlternatives(facts.ref());
        new TreeSet<>(slotIds).forEach(slot -> {
            if (booking.book(facts.order(slot, alternatives)).status() != AppointmentStatus.REQUESTED) {
                throw new RequestRefused("refused.notOnDemand");
            }
        });
    }
}
