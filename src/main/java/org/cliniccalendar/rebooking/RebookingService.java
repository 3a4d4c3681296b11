package org.cliniccalendar.rebooking;

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
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;

/** Finds another time for an appointment that lost its own, and books it. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class RebookingService {
    private static final int SUGGESTIONS = 5;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AvailabilityService availability;

    @EJB
    private BookingService booking;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The next equal times, at most five: for the same kind of visit at the same clinic, first with the same clinician, then with
     * others, from the time that was lost on, or from now if that has passed.
     *
     * @throws RebookingRefused if it is settled, or not the user's to see
     */
    public List<Opening> suggestions(long id) {
        LostFacts facts = LostFacts.of(em, user, id);
        List<Opening> same = facts.clinicianId() == null ? List.of() : found(facts, Set.of(facts.clinicianId()));
        Stream<Opening> others = found(facts, Set.of()).stream().filter(opening -> !same.contains(opening));
        return Stream.concat(same.stream(), others).limit(SUGGESTIONS).toList();
    }

    private List<Opening> found(LostFacts facts, Set<Long> clinicianIds) {
        Instant now = clock.instant();
        return availability.find(new OpeningSearch(
                facts.appointmentTypeId(),
                Set.of(facts.line().getClinicId()),
                clinicianIds,
                facts.start().isAfter(now) ? facts.start() : now,
                Instant.MAX,
                EnumSet.allOf(Level.class),
                SUGGESTIONS));
    }

    /**
     * Books the client again at the time that begins with a slot, and settles the line, in one transaction. The client is told
     * as of every booking.
     *
     * @throws RebookingRefused if it was settled meanwhile, or is not the user's to see
     * @throws org.cliniccalendar.booking.SlotTaken if the time is not free any more
     */
    public Booked rebook(long id, long slotId) {
        LostFacts wanted = LostFacts.of(em, user, id);
        Booked booked = booking.book(
                new BookingOrder(slotId, wanted.appointmentTypeId(), wanted.clientId(), wanted.caseId(), null, null));
        // the line comes after the time, as everywhere: whoever was faster with it is found only now
        LostFacts facts = LostFacts.lock(em, user, id);
        facts.line().rebook(booked.ref(), user.displayName(), clock.instant());
        audit.record("appointment.rebooked", facts.about(), facts.line().getClinicId(), booked.ref());
        return booked;
    }
}
