package org.cliniccalendar.reception;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.BookableType;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.OverbookingService;
import org.cliniccalendar.booking.RequestKey;
import org.cliniccalendar.casework.CaseService;
import org.cliniccalendar.casework.CaseTerms;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.directory.ClientService;

/** Books from the Reception View: into the slots chosen there, all or none. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
public class DeskBookingService {
    private static final String SAME_AGAIN = """
            SELECT appointment_type_id, client_id FROM appointment WHERE ref = ?1 AND clinic_id IN
                   (SELECT clinic_id FROM slot WHERE id = ?2)
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AvailabilityService availability;

    @EJB
    private BookingService booking;

    @EJB
    private BookingAttemptService attempts;

    @EJB
    private OverbookingService overbooking;

    @EJB
    private CaseService cases;

    @EJB
    private ClientService clients;

    /** What may be booked into a slot, the shortest first. */
    public List<BookableType> types(long slotId) {
        return availability.types(slotId);
    }

    /**
     * Books an appointment for each slot chosen, all or none; for a case each of them is booked for itself.
     *
     * @throws org.cliniccalendar.time.Refusal if one of them cannot be booked
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Booked> book(DeskOrder order) {
        return order.claim().isBlank() ? attempts.once(keys(order), () -> bookAll(order)) : openAll(order);
    }

    private List<Booked> openAll(DeskOrder order) {
        return cases.openAll(order.slotIds().stream()
                .map(slot -> new NewCase(
                        order.claim(),
                        CaseTerms.NONE,
                        claimant(order.who()),
                        new NewCase.Time(
                                slot, order.appointmentTypeId(), order.holds().get(slot), null),
                        key(order, slot),
                        null))
                .toList());
    }

    /** Books although the time is taken, all or none; see {@link OverbookingService#overbook}. */
    @Attempted
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION})
    public List<Booked> overbook(DeskOrder order, String reason) {
        return overbooking.overbookAll(orders(order), reason);
    }

    /**
     * Books the client of an appointment again, for the same, at another time of the same clinic.
     *
     * @param requestKey made by the page, so that a key pressed twice books once
     * @throws org.cliniccalendar.time.Refusal if that cannot be booked
     */
    @Attempted
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Booked copy(String ref, long slotId, String requestKey) {
        List<?> rows = em.createNativeQuery(SAME_AGAIN)
                .setParameter(1, ref)
                .setParameter(2, slotId)
                .getResultList();
        Object[] row = rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .orElseThrow(() -> new ReceptionRefused("refused.otherClinic"));
        return booking.book(new BookingOrder(
                slotId, ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), null, requestKey));
    }

    private List<Booked> bookAll(DeskOrder order) {
        return booking.bookAll(orders(order), order.holds());
    }

    private List<BookingOrder> orders(DeskOrder order) {
        long clientId = clientOf(order.who());
        return order.slotIds().stream()
                .map(slot -> new BookingOrder(
                        slot, order.appointmentTypeId(), clientId, null, key(order, slot), order.fingerprint()))
                .toList();
    }

    private static List<RequestKey> keys(DeskOrder order) {
        return order.slotIds().stream()
                .map(slot -> new RequestKey(key(order, slot), order.fingerprint()))
                .toList();
    }

    private static NewCase.Claimant claimant(DeskOrder.Who who) {
        return new NewCase.Claimant(
                who.clientId(), who.givenName(), who.familyName(), who.dateOfBirth(), who.email(), who.phone());
    }

    private long clientOf(DeskOrder.Who who) {
        if (who.clientId() != null) {
            return who.clientId();
        }
        long id = clients.findOrRegister(who.givenName(), who.familyName(), who.dateOfBirth(), who.email(), who.phone())
                .getId();
        em.flush();
        return id;
    }

    private static String key(DeskOrder order, long slotId) {
        return order.requestKey() + "/" + slotId;
    }
}
