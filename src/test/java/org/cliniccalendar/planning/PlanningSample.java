package org.cliniccalendar.planning;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.cliniccalendar.booking.AnsweringService;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.ClinicEntry;
import org.cliniccalendar.directory.ClinicianEntry;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.directory.RoomEntry;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.PublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.testing.Today;

/**
 * A clinic of one in-container test's own, in London, with two clinicians and two rooms, in which everything is done by an
 * administrator, each step in its own transaction. {@link #MONDAY} is one to two weeks ahead.
 */
@Dependent
class PlanningSample {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The first Monday that is more than a week ahead. */
    static final LocalDate MONDAY = Today.in(LONDON).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    /** A reason after which nobody waits for another time. */
    static final String BY_THE_CLIENT = "by the client";

    @EJB
    private RegistrationService registration;

    @EJB
    private PublishingService publishing;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AnsweringService answering;

    @Inject
    private CurrentUser user;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private final String code = UUID.randomUUID().toString().substring(0, 8);

    /** Registers the clinic; the user becomes an administrator. */
    void open() {
        registration.register(new ClinicEntry(code, "Clinic " + code, LONDON));
        for (String one : List.of("A", "B")) {
            registration.register(new RoomEntry(code, one, ""));
            PersonName name = new PersonName("Dr", one, "Haddad");
            registration.register(
                    new ClinicianEntry(code + one, name, "Doctor", "Orthopaedics", Optional.empty(), Set.of(code)));
        }
        registration.register(new AppointmentTypeEntry(code, "Type " + code, 10, Channel.IN_PERSON));
        Impersonation.asAdministrator(user);
    }

    long clinicId() {
        return registration.clinic(code).orElseThrow().getId();
    }

    /** Registers another clinic with a room; returns the key of the room. */
    long roomElsewhere() {
        registration.register(new ClinicEntry(code + "2", "Elsewhere " + code, LONDON));
        registration.register(new RoomEntry(code + "2", "Far away", ""));
        return registration.room(code + "2", "Far away").orElseThrow().getId();
    }

    /** Clinician A or B. */
    long clinician(String one) {
        return registration.clinician(code + one).orElseThrow().getId();
    }

    /** Clinician A in room A, in slots of ten minutes. */
    SessionPlan plan(String rule, LocalTime start, LocalTime end) {
        return plan("A", rule, start, end);
    }

    /** A clinician in the room of the same letter, in slots of ten minutes. */
    SessionPlan plan(String one, String rule, LocalTime start, LocalTime end) {
        int minutes = (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
        SlotPattern tens =
                SlotPattern.ofEqualUnits(registration.defaultSlotType().getId(), 10, minutes);
        long type = registration.appointmentType(code).orElseThrow().getId();
        return new SessionPlan(
                clinicId(),
                registration.room(code, one).orElseThrow().getId(),
                clinician(one),
                MONDAY,
                SessionOutline.plain(start, end, rule, tens, Set.of(type), Level.AVAILABLE, TypedBy.OPERATOR)
                        .named(one + " " + code));
    }

    /** The same in a header colour. */
    static SessionPlan wearing(String colour, SessionPlan plan) {
        SessionOutline bare = plan.outline();
        SessionOutline dressed = new SessionOutline(
                bare.name(),
                bare.description(),
                bare.sessionTypeId(),
                colour,
                bare.practitionerRole(),
                bare.remote(),
                bare.start(),
                bare.end(),
                bare.rule(),
                bare.pattern(),
                bare.appointmentTypeIds(),
                bare.level(),
                bare.typedBy(),
                bare.openSession(),
                bare.travelClinic(),
                bare.thirdPartyBookable(),
                bare.notes());
        return new SessionPlan(
                plan.code(),
                plan.clinicId(),
                plan.roomId(),
                plan.clinicianId(),
                plan.firstDate(),
                plan.chosen(),
                plan.templateId(),
                dressed);
    }

    /** Publishes a plan; returns the key of the session. */
    long publish(SessionPlan plan) {
        return publishing.publish(plan, "test").sessionId();
    }

    CurrentSession current(long session) {
        return done(() -> service().current(session));
    }

    SessionProposal propose(SessionChange change) {
        return done(() -> service().propose(change));
    }

    AppliedChange apply(SessionChange change) {
        return apply(change, Map.of());
    }

    AppliedChange apply(SessionChange change, Map<TouchedGroup, Choice> choices) {
        return done(() -> service().apply(change, choices));
    }

    void undo(AppliedChange change) {
        undo(List.of(change.changeId()));
    }

    /** Takes changes back, all in one transaction. */
    void undo(List<Long> changeIds) {
        done(() -> {
            unguarded(UndoService.class).undo(changeIds);
            return null;
        });
    }

    CallingOffProposal propose(List<String> refs) {
        return done(() -> unguarded(CallingOffService.class).propose(refs));
    }

    DaysOffProposal propose(DaysOff days) {
        return done(() -> unguarded(DaysOffService.class).propose(days));
    }

    /** Cancels what a proposal made just now lists; clients are told. */
    AppliedDaysOff apply(DaysOff days, Choice choice) {
        return apply(days, choice, true, propose(days));
    }

    AppliedDaysOff apply(DaysOff days, Choice choice, boolean telling, DaysOffProposal seen) {
        return done(() -> unguarded(DaysOffService.class).apply(days, choice, telling, seen.seen()));
    }

    /** An edit of the session as it stands. */
    SessionChange edit(long session, Scope scope, LocalDate date, SessionPlan plan) {
        return SessionChange.edit(session, current(session).version(), scope, date, plan);
    }

    /** Books a new client into the slot of a session, at a time of London; returns the reference. */
    String book(long session, LocalDate date, LocalTime time) {
        return book(session, date, time, client());
    }

    String book(long session, LocalDate date, LocalTime time, long client) {
        return done(
                () -> claiming.claim(order(session, date, time, client), "test").ref());
    }

    /**
     * Asks for the slot of an On-Demand session; returns the reference.
     *
     * @param besides another request for the same visit, or null
     */
    String ask(long session, LocalDate date, LocalTime time, long client, String besides) {
        return done(() -> {
            BookingOrder order = order(session, date, time, client);
            Long visit = besides == null ? null : answering.openToAlternatives(besides);
            BookingOrder request =
                    new BookingOrder(order.slotId(), order.appointmentTypeId(), client, null, null, null, visit);
            return claiming.claim(request, "test").ref();
        });
    }

    /** Says yes to a request. */
    void confirm(String ref) {
        done(() -> {
            answering.confirm(ref);
            return null;
        });
    }

    /** Calls an appointment off, as its client asked. */
    void cancel(String ref) {
        int version = (int) number("SELECT version FROM appointment WHERE ref = '" + ref + "'");
        done(() -> {
            unguarded(AppointmentService.class).cancel(ref, version, BY_THE_CLIENT);
            return null;
        });
    }

    BookingOrder order(long session, LocalDate date, LocalTime time, long client) {
        long type = registration.appointmentType(code).orElseThrow().getId();
        return new BookingOrder(
                slot(session, date, time), type, client, null, UUID.randomUUID().toString());
    }

    /** The slot of a session that begins at a time of London. */
    long slot(long session, LocalDate date, LocalTime time) {
        Instant start = date.atTime(time).atZone(LONDON).toInstant();
        return number("SELECT s.id FROM slot s JOIN session_date d ON d.id = s.session_date_id WHERE d.session_id = "
                + session + " AND d.superseded_by IS NULL AND s.starts_at = '" + start + "'");
    }

    /** Registers another client with an address; returns the key. */
    long client() {
        String number = UUID.randomUUID().toString();
        Optional<String> email = Optional.of(number + "@example.org");
        registration.register(
                new ClientEntry(number, "Ann", "Hale", LocalDate.of(1970, 1, 1), email, Optional.empty(), ""));
        return registration.client(number).orElseThrow().getId();
    }

    /** Status, date and time in London of an appointment, such as {@code BOOKED 2026-12-07 09:00}. */
    String appointment(String ref) {
        return text("SELECT a.status || ' ' || to_char(a.starts_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI')"
                + " FROM appointment a WHERE a.ref = '" + ref + "'");
    }

    /** The dates on which a session takes place, comma-separated. */
    String dates(long session) {
        return text(
                "SELECT coalesce(string_agg(CAST(date AS text), ',' ORDER BY date), '') FROM session_date WHERE session_id = "
                        + session + " AND superseded_by IS NULL AND active");
    }

    /** What somebody does past the services; returns how many rows it met. */
    int change(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        List<String> rows = texts(sql);
        return rows.get(0);
    }

    List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Every row of the clinic that a change could touch, without versions. */
    List<String> rows() {
        String ofClinic = " x WHERE x.clinic_id = " + clinicId();
        List<String> all = new ArrayList<>();
        for (String table : List.of("clinic_session", "session_date", "slot", "appointment", "to_rebook")) {
            all.addAll(texts("SELECT '" + table + " ' || CAST(to_jsonb(x) - 'version' AS text) FROM " + table + ofClinic
                    + " ORDER BY x.id"));
        }
        all.addAll(texts(
                "SELECT 'claim ' || CAST(to_jsonb(c) AS text) FROM slot_claim c JOIN appointment x ON x.id = c.appointment_id"
                        + " WHERE x.clinic_id = " + clinicId() + " ORDER BY c.slot_id, c.seat"));
        all.addAll(texts(
                "SELECT 'type ' || CAST(to_jsonb(t) AS text) FROM clinic_session_type t JOIN clinic_session x ON x.id = t.session_id"
                        + " WHERE x.clinic_id = " + clinicId() + " ORDER BY t.session_id, t.appointment_type_id"));
        return all;
    }

    /** What is wrong in the clinic's calendar, if anything. */
    List<String> contradictions() {
        String clinic = Long.toString(clinicId());
        String holding = "('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')";
        return texts("SELECT 'claims of slot ' || s.id FROM slot s WHERE s.clinic_id = " + clinic
                + " AND s.taken <> (SELECT count(*) FROM slot_claim c WHERE c.slot_id = s.id)"
                + " UNION ALL SELECT 'slot outside ' || s.id FROM slot s JOIN session_date d ON d.id = s.session_date_id"
                + " WHERE s.clinic_id = " + clinic + " AND NOT d.during @> s.during"
                + " UNION ALL SELECT 'claim without time ' || c.slot_id FROM slot_claim c JOIN appointment a ON a.id ="
                + " c.appointment_id WHERE a.clinic_id = " + clinic + " AND a.status NOT IN " + holding
                + " UNION ALL SELECT 'appointment without slots ' || a.ref FROM appointment a WHERE a.clinic_id = "
                + clinic
                + " AND a.status IN " + holding
                + " AND NOT EXISTS (SELECT 1 FROM slot_claim c JOIN slot s ON s.id = c.slot_id"
                + " JOIN session_date d ON d.id = s.session_date_id WHERE c.appointment_id = a.id AND d.active"
                + " AND d.superseded_by IS NULL AND d.id = a.session_date_id AND s.starts_at = a.starts_at)"
                + " UNION ALL SELECT 'lost ' || a.ref FROM appointment a WHERE a.clinic_id = " + clinic
                + " AND a.status = 'CANCELLED' AND a.reason <> '" + BY_THE_CLIENT + "'"
                + " AND NOT EXISTS (SELECT 1 FROM to_rebook r WHERE r.appointment_id = a.id)"
                + " AND NOT EXISTS (SELECT 1 FROM appointment o LEFT JOIN to_rebook r ON r.appointment_id = o.id"
                + " WHERE o.alternatives = a.alternatives AND (o.status IN " + holding + " OR r.id IS NOT NULL))"
                + " UNION ALL SELECT 'overlapping slots ' || s.id FROM slot s JOIN slot o ON o.session_date_id ="
                + " s.session_date_id AND o.id < s.id AND o.during && s.during WHERE s.clinic_id = " + clinic);
    }

    /** By the service with what the container injects, and without the container's own guard, as a test has no login. */
    private static <S> S unguarded(Class<S> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }

    private static SessionChangeService service() {
        return unguarded(SessionChangeService.class);
    }

    private <T> T done(Callable<T> step) {
        try {
            transaction.begin();
            boolean done = false;
            try {
                T result = step.call();
                done = true;
                return result;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
