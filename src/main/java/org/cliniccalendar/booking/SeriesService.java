package org.cliniccalendar.booking;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/** The same appointment again, every so many weeks: proposed with its clashes first, then booked, all of it or nothing. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class SeriesService {
    /** Most appointments of a series, the first one included. */
    public static final int MOST = 26;

    private static final int DAYS_AROUND = 7;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private WhyNotService whyNot;

    @EJB
    private AvailabilityService availability;

    @EJB
    private BookingService booking;

    @Inject
    private CurrentUser user;

    /**
     * The times that follow an appointment, on the same day of the week and at the same time on the clinic's clock.
     *
     * @param everyWeeks 1 to 52
     * @param times how often in all, the appointment itself included, 2 to {@link #MOST}
     * @throws AppointmentRefused if the user may not see the appointment
     */
    public List<SeriesTime> propose(String ref, int everyWeeks, int times) {
        AppointmentDetails first = seen(ref);
        long typeId = new SeriesRows(em).repeated(ref).appointmentTypeId();
        Duration length = first.during().duration();
        LocalDateTime begins = LocalDateTime.ofInstant(first.during().start(), first.zone());
        Interval whole = Interval.of(
                first.during().start(),
                Duration.ofDays(7L * everyWeeks * times + 1).plus(length));
        List<Interval> busy = new SeriesRows(em).busy(first.clientId(), whole);
        return IntStream.range(1, times)
                .mapToObj(i -> proposed(first, typeId, begins.plusWeeks((long) everyWeeks * i), busy))
                .toList();
    }

    private SeriesTime proposed(AppointmentDetails first, long typeId, LocalDateTime at, List<Interval> busy) {
        Instant start = WallClock.resolve(at.toLocalDate(), at.toLocalTime(), first.zone())
                .instant();
        Explanation found = first.clinicianId() == null
                ? whyNot.explainClinic(typeId, first.clinicId(), start)
                : whyNot.explainClinician(typeId, first.clinicianId(), start);
        Interval during = Interval.of(start, first.during().duration());
        List<String> reasons = busy.stream().anyMatch(during::overlaps)
                ? List.of(new AppointmentRefused("refused.clientElsewhere").inWords(Locale.UK))
                : found.reasons().stream().map(r -> r.inWords(Locale.UK)).toList();
        return reasons.isEmpty()
                ? new SeriesTime(start, first.zone(), found.time(), reasons, null)
                : new SeriesTime(start, first.zone(), null, reasons, instead(first, typeId, at.toLocalDate(), busy));
    }

    private Opening instead(AppointmentDetails first, long typeId, LocalDate day, List<Interval> busy) {
        ZonedDateTime from = day.atStartOfDay(first.zone());
        return availability
                .find(new OpeningSearch(
                        typeId,
                        Set.of(first.clinicId()),
                        first.clinicianId() == null ? Set.of() : Set.of(first.clinicianId()),
                        from.toInstant(),
                        from.plusDays(DAYS_AROUND).toInstant(),
                        EnumSet.allOf(Level.class),
                        DAYS_AROUND))
                .stream()
                .filter(opening -> busy.stream().noneMatch(opening.during()::overlaps))
                .findFirst()
                .orElse(null);
    }

    /**
     * Books the client of an appointment again, for the same, at the times chosen: all of them or none.
     *
     * @param slotIds first slots of openings
     * @param requestKey made by the form, so that a double click books once
     * @throws AppointmentRefused if one of them cannot be booked
     */
    public List<Booked> book(String ref, List<Long> slotIds, String requestKey) {
        AppointmentDetails first = seen(ref);
        SeriesRows.Repeated same = new SeriesRows(em).repeated(ref);
        List<BookingOrder> orders = slotIds.stream()
                .map(slotId -> new BookingOrder(
                        slotId, same.appointmentTypeId(), first.clientId(), same.caseId(), requestKey + "/" + slotId))
                .toList();
        return booking.bookAll(orders, Map.of());
    }

    private AppointmentDetails seen(String ref) {
        return new AppointmentRows(em)
                .byReference(ref)
                .filter(appointment -> AppointmentAccess.maySee(user, appointment))
                .orElseThrow(() -> new AppointmentRefused("refused.unknown"));
    }
}
