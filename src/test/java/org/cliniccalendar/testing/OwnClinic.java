package org.cliniccalendar.testing;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.cliniccalendar.development.DemoAccounts;
import org.cliniccalendar.identity.Role;

/**
 * A clinic of one test's own, with everybody and everything in it that the test asks for, made within milliseconds past
 * the product. Nobody else works in it, so nothing that happens in another test is seen here, and the other way round:
 * <pre>
 * Person wolfe = clinic.clinician("Theo", "Wolfe");
 * OwnSession morning = clinic.session("Morning").by(wolfe).on(clinic.today().plusDays(3)).from("09:00").slots(6, 10).publish();
 * morning.book("09:20", clinic.client("Ada", "Byron"));
 * loginAs(clinic.login(Role.RECEPTION));
 * </pre>
 * Accounts see this clinic alone, other than those of administrators and auditors, who belong to the network.
 */
public final class OwnClinic implements AutoCloseable {
    private static final String VISIT = "Visit of a test";

    private final OwnRows rows;
    private final DemoAccounts accounts;
    private final String tag = drawn();
    private final String name = "Clinic " + tag;
    private final ZoneId zone;
    private final long id;
    private final Map<String, Long> rooms = new HashMap<>();
    private Long visit;
    private OwnSession longAgo;

    private OwnClinic(DataSource database, DemoAccounts accounts, ZoneId zone) {
        this.rows = new OwnRows(database);
        this.accounts = accounts;
        this.zone = zone;
        this.id = rows.key(
                "INSERT INTO clinic (id, code, name, zone) VALUES (nextval('entity_id'), ?, ?, ?) RETURNING id",
                "own-" + tag,
                name,
                zone.getId());
    }

    /** Of two billion, so that no two of a run are the same. */
    private static String drawn() {
        long most = 2_176_782_336L;
        String drawn = Long.toString(ThreadLocalRandom.current().nextLong(most), 36);
        return "0".repeat(6 - drawn.length()) + drawn;
    }

    /** @param accounts whose password the accounts of this clinic have, too */
    public static OwnClinic in(ZoneId zone, DataSource database, DemoAccounts accounts) {
        return new OwnClinic(database, accounts, zone);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Six letters and digits that only this clinic has, for names that must be unique in the network. */
    public String tag() {
        return tag;
    }

    /** The date here. */
    public LocalDate today() {
        return Today.in(zone);
    }

    /** The key of a room, which is there from the first call on. */
    public long room(String room) {
        return rooms.computeIfAbsent(
                room,
                missing -> rows.key(
                        "INSERT INTO room (id, clinic_id, name) VALUES (nextval('entity_id'), ?, ?) RETURNING id",
                        id,
                        room));
    }

    /** Another doctor who works here. */
    public Person clinician(String given, String family) {
        String email = email(given, family);
        long clinician = rows.key(
                "INSERT INTO clinician (id, code, title, given_name, family_name, role, specialty, email)"
                        + " VALUES (nextval('entity_id'), ?, 'Dr', ?, ?, 'Consultant', 'Medicine', ?) RETURNING id",
                "own-" + UUID.randomUUID(),
                given,
                family,
                email);
        rows.run("INSERT INTO clinician_clinic (clinician_id, clinic_id) VALUES (?, ?)", clinician, id);
        return new Person(clinician, "Dr", given, family, email);
    }

    /** Another client, whom the network knows from now on. */
    public Person client(String given, String family) {
        String email = email(given, family);
        long client = rows.key(
                "INSERT INTO client (id, number, given_name, family_name, date_of_birth, email)"
                        + " VALUES (nextval('entity_id'), ?, ?, ?, DATE '1971-05-17', ?) RETURNING id",
                UUID.randomUUID().toString(),
                given,
                family,
                email);
        return new Person(client, "", given, family, email);
    }

    /** Another client, who was seen here long ago: people of this clinic find only those whom it knows. */
    public Person knownClient(String given, String family) {
        Person client = client(given, family);
        if (longAgo == null) {
            longAgo =
                    session("Long ago").on(today().minusDays(400)).slots(1, 10).publish();
            rows.run("UPDATE clinic_session SET deleted_at = ? WHERE id = ?", Today.instant(), longAgo.id());
        }
        longAgo.attended(client);
        return client;
    }

    private String email(String given, String family) {
        return (given + "." + family + "." + tag + "@example.org").toLowerCase(Locale.ROOT);
    }

    /** Lets a clinician of another clinic work here, too. */
    public void employ(Person clinician) {
        rows.run("INSERT INTO clinician_clinic (clinician_id, clinic_id) VALUES (?, ?)", clinician.id(), id);
    }

    /** The key of the appointment type that sessions here accept unless they say otherwise; it takes ten minutes. */
    public long visit() {
        if (visit == null) {
            visit = appointmentType(VISIT, 10);
        }
        return visit;
    }

    /** The name of {@link #visit()}, which all clinics of tests share. */
    public String visitName() {
        return VISIT;
    }

    /** A type of appointment of the network, which is there from the first call on; returns its key. */
    public long appointmentType(String type, int minutes) {
        rows.run(
                "INSERT INTO appointment_type (id, code, name, minutes, channel)"
                        + " VALUES (nextval('entity_id'), ?, ?, ?, 'IN_PERSON') ON CONFLICT DO NOTHING",
                "own-" + type,
                type,
                minutes);
        return rows.key("SELECT id FROM appointment_type WHERE name = ?", type);
    }

    /**
     * A bookable slot type in the colour of the first and behind all others, which is there from the first call on; returns
     * its key.
     *
     * @param shortName five characters at most, unique in the network
     */
    public long slotType(String type, String shortName) {
        rows.run(
                "INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, online_bookable, position)"
                        + " SELECT nextval('entity_id'), ?, ?, 'frost', 10, 'IN_PERSON', true, max(position) + 1"
                        + " FROM slot_type ON CONFLICT DO NOTHING",
                type,
                shortName);
        return rows.key("SELECT id FROM slot_type WHERE name = ?", type);
    }

    /** Opens a case for an appointment. */
    public void openCase(String reference, String appointmentRef) {
        rows.key(
                "WITH opened AS (INSERT INTO clinic_case (id, reference, client_id, opened_by, opened_at)"
                        + " SELECT nextval('entity_id'), ?, client_id, 'x', ? FROM appointment WHERE ref = ? RETURNING id)"
                        + " UPDATE appointment a SET case_id = o.id FROM opened o WHERE a.ref = ? RETURNING a.id",
                reference,
                Today.instant(),
                appointmentRef,
                appointmentRef);
    }

    /** A new account with one role, here, or for the network where the role is of that kind. */
    public Login login(Role role) {
        return login(role, role.code() + " " + tag, null, null);
    }

    /** Gives an account of another clinic the same role here. */
    public void login(Role role, Login also) {
        rows.run(
                "INSERT INTO account_role (account_id, role, clinic_id) SELECT id, ?, ? FROM account WHERE username = ?",
                role.name(),
                id,
                also.username());
    }

    /** The account of a clinician, who logs in with it here. */
    public Login login(Person clinician) {
        return login(Role.CLINICIAN, clinician.spoken(), clinician.id(), null);
    }

    /** The account of a client. */
    public Login clientLogin(Person client) {
        return login(Role.CLIENT, client.spoken(), null, client.id());
    }

    private Login login(Role role, String displayName, Long clinician, Long client) {
        String username = role.code() + "-" + tag + "-" + UUID.randomUUID();
        long account = rows.key(
                "INSERT INTO account (id, username, display_name, password_hash, clinician_id, client_id)"
                        + " SELECT nextval('entity_id'), ?, ?, password_hash, CAST(? AS bigint), CAST(? AS bigint)"
                        + " FROM account WHERE lower(username) = lower(?) RETURNING id",
                username,
                displayName,
                clinician,
                client,
                accounts.username("administrator"));
        rows.run(
                "INSERT INTO account_role (account_id, role, clinic_id) VALUES (?, ?, CAST(? AS bigint))",
                account,
                role.name(),
                role.isPerClinic() && role != Role.CLIENT ? id : null);
        return new Login(username, accounts.password("administrator"), displayName);
    }

    /**
     * Begins a session; it is of the clinic itself and in no room until somebody else or a place is named.
     *
     * @param title twenty characters at most, unique at this clinic
     */
    public SessionSample session(String title) {
        return new SessionSample(this, rows, title);
    }

    /** A session of this name that a page has made here. */
    public OwnSession sessionNamed(String title) {
        long session = rows.key(
                "SELECT id FROM clinic_session WHERE clinic_id = ? AND name = ? AND deleted_at IS NULL", id, title);
        LocalDate first =
                ((Date) rows.one("SELECT min(date) FROM session_date WHERE session_id = ?", session)).toLocalDate();
        return new OwnSession(this, rows, session, title, first);
    }

    /** Takes its accounts back, so that the list of people stays short; all else is seen by nobody else anyway. */
    @Override
    public void close() {
        rows.run("DELETE FROM account WHERE username LIKE ?", "%-" + tag + "-%");
    }
}
