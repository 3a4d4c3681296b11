package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.booking.HoldWish;
import org.cliniccalendar.booking.HoldingService;
import org.cliniccalendar.booking.OverbookingService;
import org.cliniccalendar.booking.SampleHolds;
import org.cliniccalendar.booking.Unguarded;
import org.cliniccalendar.casework.CaseService;
import org.cliniccalendar.casework.CaseTerms;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.rebooking.RebookingService;
import org.cliniccalendar.reception.WalkInService;
import org.cliniccalendar.requests.AlternativesService;
import org.cliniccalendar.requests.ProposalService;
import org.cliniccalendar.requests.RequestService;
import org.cliniccalendar.session.SessionPlan;

/**
 * Everything that claims time, moves it or gives it back, done with something of a small clinic that is chosen by chance and
 * has perhaps changed since: two sessions of three Mondays, one of them On-Demand, and some clients.
 */
@Dependent
class TimeVerbs {
    private static final String WHY = PlanningSample.BY_THE_CLIENT;

    @EJB
    private BookingAttemptService attempts;

    @EJB
    private HoldingService holding;

    @Inject
    private PlanningSample clinic;

    @Inject
    private SampleHolds time;

    @Inject
    private CurrentUser user;

    private final BookingService booking = Unguarded.of(BookingService.class);
    private final OverbookingService overbooking = Unguarded.of(OverbookingService.class);
    private final AppointmentService appointments = Unguarded.of(AppointmentService.class);
    private final AttendanceService attendance = Unguarded.of(AttendanceService.class);
    private final HoldService holds = Unguarded.of(HoldService.class);
    private final CaseService cases = Unguarded.of(CaseService.class);
    private final WalkInService walkIns = Unguarded.of(WalkInService.class);
    private final RequestService requests = Unguarded.of(RequestService.class);
    private final ProposalService proposals = Unguarded.of(ProposalService.class);
    private final AlternativesService alternatives = Unguarded.of(AlternativesService.class);
    private final RebookingService rebooking = Unguarded.of(RebookingService.class);
    private final CallingOffService callingOff = Unguarded.of(CallingOffService.class);
    private final SessionChangeService changes = Unguarded.of(SessionChangeService.class);
    private final DaysOffService daysOff = Unguarded.of(DaysOffService.class);
    private final UndoService undoing = Unguarded.of(UndoService.class);

    private final List<Long> clients = new ArrayList<>();
    private final Map<Long, SessionPlan> plans = new LinkedHashMap<>();
    private long type;

    /** Something that somebody does, with the chance that chooses what with. */
    interface Verb {
        void with(Random chance) throws SQLException;
    }

    /** By name. */
    Map<String, Verb> all() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("book", chance -> step(() -> booking.book(order(chance))));
        verbs.put("book for a case", this::bookForCase);
        verbs.put("book a series", this::bookSeries);
        verbs.put("book held", this::bookHeld);
        verbs.put("overbook", chance -> step(() -> overbooking.overbook(order(chance), "In pain")));
        verbs.put("call in", this::callIn);
        verbs.put("hold", chance -> step(() -> holds.holdAllAtDesk(List.of(wish(chance), wish(chance)))));
        verbs.put("hold instead", this::holdInstead);
        verbs.put("let a hold pass", this::letPass);
        verbs.put("give back", chance -> withAny(chance, ofStatus("HELD"), ref -> run(() -> holds.giveBack(ref))));
        verbs.put("hold again", chance -> withAny(chance, ofStatus("EXPIRED"), ref -> run(() -> holds.holdAgain(ref))));
        verbs.put("move", this::move);
        verbs.put(
                "cancel", chance -> withAny(chance, waiting(), ref -> run(() -> appointments.cancel(ref, any(), WHY))));
        verbs.put("call off", this::callOff);
        verbs.put("come and go", this::comeAndGo);
        verbs.put("ask others", this::askOthers);
        verbs.put("confirm", chance -> withTask(chance, (task, version) -> requests.confirm(task, version)));
        verbs.put("decline", chance -> withTask(chance, (task, version) -> requests.decline(task, version, WHY)));
        verbs.put("accept", chance -> withTask(chance, (task, version) -> proposals.accept(task, slot(chance))));
        verbs.put("rebook", this::rebook);
        verbs.put("change and undo", this::changeAndUndo);
        verbs.put("days off and undo", this::daysOffAndUndo);
        return verbs;
    }

    /** Makes the clinic, which is returned. */
    PlanningSample open(int slots, int people) {
        clinic.open();
        long available = publish("A", slots);
        long onDemand = publish("B", slots);
        clinic.change("UPDATE clinic_session SET open_session = true WHERE id = " + available);
        clinic.change("UPDATE clinic_session SET level = 'ON_DEMAND' WHERE id = " + onDemand);
        clinic.change("UPDATE slot SET capacity = 2 WHERE id % 3 = 0 AND clinic_id = " + clinic.clinicId());
        type = clinic.number("SELECT appointment_type_id FROM clinic_session_type WHERE session_id = " + available);
        for (int person = 0; person < people; person++) {
            clients.add(clinic.client());
        }
        return clinic;
    }

    private long publish(String who, int slots) {
        SessionPlan plan = clinic.plan(
                who,
                "FREQ=WEEKLY;COUNT=3;BYDAY=MO",
                LocalTime.of(9, 0),
                LocalTime.of(9, 0).plusMinutes(10L * slots));
        long session = clinic.publish(plan);
        plans.put(session, plan);
        return session;
    }

    private void bookForCase(Random chance) {
        NewCase.Claimant claimant = NewCase.Claimant.registered(client(chance));
        String reference = "TV-" + claimant.clientId();
        step(() -> cases.openAll(List.of(newCase(chance, reference, claimant), newCase(chance, reference, claimant))));
    }

    private NewCase newCase(Random chance, String reference, NewCase.Claimant claimant) {
        return new NewCase(
                reference,
                CaseTerms.NONE,
                claimant,
                new NewCase.Time(slot(chance), type, null, null),
                UUID.randomUUID().toString(),
                null);
    }

    private void bookSeries(Random chance) {
        long client = client(chance);
        List<BookingOrder> orders =
                List.of(order(slot(chance), client), order(slot(chance), client), order(slot(chance), client));
        step(() -> booking.bookAll(orders, Map.of()));
    }

    private void bookHeld(Random chance) throws SQLException {
        withAny(chance, ofStatus("HELD"), ref -> {
            long slot =
                    clinic.number("SELECT coalesce(min(s.id), 0) FROM appointment a JOIN slot s ON s.session_date_id ="
                            + " a.session_date_id AND s.starts_at = a.starts_at WHERE a.ref = '" + ref + "'");
            step(() -> booking.bookHeld(order(slot, client(chance)), ref));
        });
    }

    private void callIn(Random chance) {
        List<String> open = clinic.texts("SELECT d.id FROM session_date d JOIN clinic_session n ON n.id = d.session_id"
                + " WHERE n.open_session AND d.superseded_by IS NULL AND d.clinic_id = " + clinic.clinicId());
        String date = open.get(chance.nextInt(open.size()));
        String line = clinic.text("SELECT nextval('entity_id')");
        clinic.change(
                "INSERT INTO walk_in (id, session_date_id, clinic_id, client_id, arrived_at, status) SELECT " + line
                        + ", d.id, d.clinic_id, " + client(chance)
                        + ", now(), 'WAITING' FROM session_date d WHERE d.id = " + date
                        + " ON CONFLICT DO NOTHING");
        run(() -> walkIns.call(Long.parseLong(line)));
    }

    private HoldWish wish(Random chance) {
        return new HoldWish(slot(chance), type, Duration.ofMinutes(30), "");
    }

    private void holdInstead(Random chance) throws SQLException {
        withAny(chance, ofStatus("HELD"), ref -> step(() -> holds.hold(slot(chance), type, ref)));
    }

    private void letPass(Random chance) throws SQLException {
        withAny(chance, ofStatus("HELD"), time::letPass);
        holding.endOver();
    }

    private void move(Random chance) throws SQLException {
        withAny(chance, waiting(), ref -> run(() -> appointments.reschedule(ref, any(), slot(chance))));
    }

    private void callOff(Random chance) throws SQLException {
        withAny(
                chance,
                waiting(),
                ref -> run(() -> callingOff.callOff(Map.of(ref, any()), Choice.TO_REBOOK, true, "Ill")));
    }

    private void comeAndGo(Random chance) throws SQLException {
        withAny(chance, ofStatus("BOOKED"), ref -> {
            run(() -> attendance.arrive(ref, any()));
            run(() -> attendance.takeBack(ref, any()));
        });
    }

    private void askOthers(Random chance) throws SQLException {
        withTask(chance, (task, version) -> alternatives.ask(task, Set.of(slot(chance), slot(chance))));
    }

    private void rebook(Random chance) throws SQLException {
        withAny(
                chance,
                "SELECT id FROM to_rebook WHERE settled_at IS NULL AND clinic_id = " + clinic.clinicId(),
                line -> step(() -> rebooking.rebook(Long.parseLong(line), slot(chance))));
    }

    /** Ten minutes later, or earlier again, and back. */
    private void changeAndUndo(Random chance) {
        List<Long> sessions = List.copyOf(plans.keySet());
        long session = sessions.get(chance.nextInt(sessions.size()));
        AppliedChange applied = step(() -> {
            int version = changes.current(session).version();
            SessionPlan plan = chance.nextBoolean() ? plans.get(session) : later(plans.get(session));
            return changes.apply(SessionChange.edit(session, version, plan), Map.of());
        });
        run(() -> undoing.undo(List.of(applied.changeId())));
    }

    private SessionPlan later(SessionPlan plan) {
        boolean first = plan.roomId() == plans.values().iterator().next().roomId();
        return clinic.plan(
                first ? "A" : "B",
                plan.outline().rule(),
                plan.outline().start().plusMinutes(10),
                plan.outline().end());
    }

    private void daysOffAndUndo(Random chance) {
        LocalDate date = PlanningSample.MONDAY.plusWeeks(chance.nextInt(3));
        String who = chance.nextBoolean() ? "A" : "B";
        DaysOff days = new DaysOff(clinic.clinicId(), clinic.clinician(who), date, date, "Ill");
        AppliedDaysOff applied = step(() -> daysOff.apply(
                days, Choice.TO_REBOOK, true, daysOff.propose(days).seen()));
        run(() -> undoing.undo(applied.changeIds()));
    }

    /** What is off although it was to be undone takes place again. */
    void reopen() {
        for (Map.Entry<Long, SessionPlan> one : plans.entrySet()) {
            List<String> off = clinic.texts("SELECT date FROM session_date WHERE cancelled AND superseded_by IS NULL"
                    + " AND session_id = " + one.getKey());
            off.forEach(date -> clinic.apply(SessionChange.reinstate(
                    one.getKey(), clinic.current(one.getKey()).version(), LocalDate.parse(date))));
        }
    }

    private interface WithRef {
        void use(String ref) throws SQLException;
    }

    private interface WithTask {
        void answer(long task, int version);
    }

    private void withAny(Random chance, String candidates, WithRef step) throws SQLException {
        List<String> found = clinic.texts(candidates);
        if (!found.isEmpty()) {
            step.use(found.get(chance.nextInt(found.size())));
        }
    }

    private void withTask(Random chance, WithTask step) throws SQLException {
        withAny(
                chance,
                "SELECT t.id || ' ' || a.version FROM task t JOIN appointment a ON a.id = t.appointment_id"
                        + " WHERE t.answered_at IS NULL AND t.clinic_id = " + clinic.clinicId(),
                found -> {
                    String[] both = found.split(" ");
                    run(() -> step.answer(Long.parseLong(both[0]), Integer.parseInt(both[1])));
                });
    }

    private String waiting() {
        return "SELECT ref FROM appointment WHERE status IN ('REQUESTED', 'BOOKED') AND clinic_id = "
                + clinic.clinicId();
    }

    private String ofStatus(String status) {
        return "SELECT ref FROM appointment WHERE status = '" + status + "' AND (client_id IS NULL) = ('" + status
                + "' <> 'BOOKED') AND clinic_id = " + clinic.clinicId();
    }

    private static int any() {
        return AppointmentService.ANY_VERSION;
    }

    private BookingOrder order(Random chance) {
        return order(slot(chance), client(chance));
    }

    private BookingOrder order(long slot, long client) {
        return new BookingOrder(slot, type, client, null, UUID.randomUUID().toString());
    }

    private long client(Random chance) {
        return clients.get(chance.nextInt(clients.size()));
    }

    private long slot(Random chance) {
        List<String> slots = clinic.texts("SELECT s.id FROM slot s JOIN session_date d ON d.id = s.session_date_id"
                + " WHERE d.superseded_by IS NULL AND d.clinic_id = " + clinic.clinicId());
        return Long.parseLong(slots.get(chance.nextInt(slots.size())));
    }

    private void run(Runnable work) {
        step(() -> {
            work.run();
            return true;
        });
    }

    private <T> T step(Supplier<T> work) {
        return attempts.attempt(() -> {
            Impersonation.asAdministrator(user);
            return work.get();
        });
    }
}
