package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * Puts somebody in beside whoever has the time already. Only the few who may, with a reason, and for all to see: the
 * appointment takes no seat of a slot and is marked wherever it is drawn. The client is still in one place only.
 */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION})
public class OverbookingService {
    private static final int LONGEST_REASON = 500;

    /**
     * The length of the type from the start of the slot on, whoever has that time. It is booked at once, in an On-Demand session
     * and for a type that needs confirmation too: who puts somebody in on purpose has asked, and says so in the reason.
     */
    private static final String TIME = """
            SELECT d.id, d.clinic_id, d.clinician_id, s.starts_at, t.minutes, k.zone,
            """ + SlotWarnings.COLUMN + """

              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id AND d.active
              JOIN clinic k ON k.id = d.clinic_id
              JOIN clinic_session_type a ON a.session_id = d.session_id AND a.appointment_type_id = ?2
              JOIN appointment_type t ON t.id = a.appointment_type_id
             WHERE s.id = ?1
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentBooked> booked;

    /**
     * Books from the start of the slot on, taken or not.
     *
     * @param reason why, 1 to 500 characters
     * @throws AppointmentRefused if there is no reason, the session does not accept the type, it is over, the clinic is not
     *     the user's, or the client is elsewhere then
     */
    public Booked overbook(BookingOrder order, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new AppointmentRefused("refused.overbookingReason", LONGEST_REASON);
        }
        new SlotRows(em).lock(order.slotId(), order.clientId());
        BookableTime time = accepted(order);
        if (!time.during().end().isAfter(clock.instant())) {
            throw new AppointmentRefused("refused.past");
        }
        Appointment appointment = new Appointment(order, time, user.username(), clock.instant());
        appointment.overbook(reason.strip());
        write(appointment);
        audit.record("appointment.overbooked", "appointment:" + appointment.getRef(), time.clinicId(), reason.strip());
        booked.fire(new AppointmentBooked(appointment.getId()));
        return Booked.of(appointment, time);
    }

    /**
     * Books orders, taken or not, all of them or none.
     *
     * @param reason why, 1 to 500 characters
     * @throws AppointmentRefused as {@link #overbook}, if one of them cannot be booked
     */
    public List<Booked> overbookAll(List<BookingOrder> orders, String reason) {
        claiming.lockAll(orders);
        return orders.stream().map(order -> overbook(order, reason)).toList();
    }

    private BookableTime accepted(BookingOrder order) {
        List<?> rows = em.createNativeQuery(TIME)
                .setParameter(1, order.slotId())
                .setParameter(2, order.appointmentTypeId())
                .getResultList();
        return rows.stream()
                .map(row -> time((Object[]) row))
                .filter(found -> user.seesClinic(found.clinicId()))
                .findFirst()
                .orElseThrow(() -> new AppointmentRefused("refused.notAccepted"));
    }

    private static BookableTime time(Object[] row) {
        Interval during =
                Interval.of(((Timestamp) row[3]).toInstant(), Duration.ofMinutes(((Number) row[4]).intValue()));
        return new BookableTime(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ZoneId.of((String) row[5]),
                (Long) row[2],
                Level.AVAILABLE,
                during,
                "{}",
                0,
                false,
                SlotWarnings.read((String) row[6]));
    }

    private void write(Appointment appointment) {
        try {
            em.persist(appointment);
            appointment.assignReference();
            em.flush();
        } catch (PersistenceException failure) {
            throw ViolatedConstraint.in(failure)
                    .filter(violated -> violated.name().equals("client_is_in_one_place"))
                    .<RuntimeException>map(violated -> new AppointmentRefused("refused.clientElsewhere"))
                    .orElse(failure);
        }
    }
}
