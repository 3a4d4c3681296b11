package org.cliniccalendar.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.booking.HoldWish;
import org.cliniccalendar.booking.SampleClinic;
import org.cliniccalendar.booking.SampleHolds;
import org.cliniccalendar.booking.Unguarded;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is called in gets the next time that can be booked for them: no refused slot stops the queue (features V10). */
@ExtendWith(ArquillianExtension.class)
class WalkInIT {
    private static final int SLOTS = 6;

    @Inject
    private SampleClinic clinic;

    @Inject
    private SampleClinic elsewhere;

    @Inject
    private SampleHolds holds;

    @Inject
    private CurrentUser user;

    @EJB
    private BookingAttemptService attempts;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private long session;
    private List<Long> slots;

    @BeforeEach
    void open() {
        Impersonation.asAdministrator(user);
        session = clinic.publish(SLOTS);
        slots = clinic.slots(session);
        execute("UPDATE clinic_session SET open_session = true WHERE id = " + session);
    }

    @Test
    void timesThatARuleClosesArePassedOver() {
        ofAnotherType(0, "bookable", "false");
        ofAnotherType(1, "embargo_hours", "1");
        away(2);
        assertEquals(3, called(waiting(clinic.client())));
        assertEquals(4, called(waiting(clinic.client())));
    }

    @Test
    void aTimeThatIsHeldNoLongerIsGiven() throws SQLException {
        String hold = held(0);
        assertEquals(1, called(waiting(clinic.client())));
        holds.letPass(hold);
        assertEquals(0, called(waiting(clinic.client())));
    }

    @Test
    void aTimeThatIsTooShortForWhatTheSessionOffersIsPassedOver() {
        execute("UPDATE appointment_type SET minutes = 20 WHERE id = " + clinic.typeId());
        execute("DELETE FROM slot WHERE id = " + slots.get(1));
        assertEquals(2, called(waiting(clinic.client())));
        assertEquals(4, called(waiting(clinic.client())));
    }

    @Test
    void whoeverHasAnAppointmentThenGetsTheTimeAfterItAndTheNextOneTheTimeBefore() {
        long busy = clinic.client();
        booked(elsewhere, elsewhere.slots(elsewhere.publish(1)).get(0), busy);
        assertEquals(1, called(waiting(busy)));
        assertEquals(0, called(waiting(clinic.client())));
    }

    @Test
    void whoeverCannotBeGivenATimeGoesOnWaiting() {
        slots.forEach(slot -> booked(clinic, slot, clinic.client()));
        long waiting = waiting(clinic.client());

        Refusal refused = assertThrows(Refusal.class, () -> called(waiting));

        assertEquals("refused.noFreeSlot", refused.key());
        assertEquals(1, number("SELECT count(*) FROM walk_in WHERE status = 'WAITING' AND id = " + waiting));
    }

    /** Puts a client into the queue; returns the key of the line. */
    private long waiting(long client) {
        long id = number("SELECT nextval('entity_id')");
        execute("INSERT INTO walk_in (id, session_date_id, clinic_id, client_id, arrived_at, status)"
                + " SELECT " + id + ", d.id, d.clinic_id, " + client + ", now(), 'WAITING' FROM session_date d"
                + " WHERE d.session_id = " + session);
        return id;
    }

    /** Calls somebody in; returns the number of the slot with which their appointment begins. */
    private int called(long waiting) {
        attempts.attempt(() -> {
            Unguarded.of(WalkInService.class).call(waiting);
            return waiting;
        });
        return slots.indexOf(number("SELECT s.id FROM walk_in w JOIN appointment a ON a.id = w.appointment_id"
                + " JOIN slot s ON s.session_date_id = a.session_date_id AND s.starts_at = a.starts_at"
                + " WHERE a.status = 'IN_PROGRESS' AND w.status = 'CALLED' AND w.id = " + waiting));
    }

    private void booked(SampleClinic where, long slot, long client) {
        attempts.attempt(() -> Unguarded.of(BookingService.class)
                .book(new BookingOrder(slot, where.typeId(), client, null, null, null)));
    }

    private String held(int slot) {
        HoldWish wish = new HoldWish(slots.get(slot), clinic.typeId(), Duration.ofMinutes(5), "");
        return attempts.attempt(() -> Unguarded.of(HoldService.class).holdAtDesk(wish))
                .ref();
    }

    /** Gives a slot a type of its own, of which something is other than usual. */
    private void ofAnotherType(int slot, String column, String value) {
        long id = number("SELECT nextval('entity_id')");
        execute("INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, position, " + column + ")"
                + " VALUES (" + id + ", 'Type " + id + "', 'W" + Long.toString(id % 1_000_000, 36)
                + "', 'frost', 10, 'VIDEO', 1, " + value + ")");
        execute("UPDATE slot SET slot_type_id = " + id + " WHERE id = " + slots.get(slot));
    }

    /** The clinician is away for one slot. */
    private void away(int slot) {
        long id = number("SELECT nextval('entity_id')");
        String who = "d.clinic_id, d.clinician_id";
        String from = " FROM slot s JOIN session_date d ON d.id = s.session_date_id WHERE s.id = " + slots.get(slot);
        execute(
                "INSERT INTO block (id, clinic_id, clinician_id, category, reason, first_date, all_day, published_until)"
                        + " SELECT " + id + ", " + who + ", 'OTHER', 'Away', d.date, true, d.date" + from);
        execute("INSERT INTO block_time (block_id, clinic_id, clinician_id, starts_at, ends_at) SELECT " + id + ", "
                + who + ", s.starts_at, s.ends_at" + from);
    }

    private long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
