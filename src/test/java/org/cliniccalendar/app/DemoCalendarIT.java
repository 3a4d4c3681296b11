package org.cliniccalendar.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.MovableClock;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.time.ViolatedConstraint;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo network is one that one would like to look at, whenever it is started. */
@ExtendWith(ArquillianExtension.class)
class DemoCalendarIT {
    private static final int MOST_SECONDS = 7200;
    private static final int MOST_ATTEMPTS = 10;
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 55);

    /** Everything but the audit trail, which forbids it, and the table of migrations; the first slot type comes from these. */
    private static final List<String> AFRESH = List.of(
            "TRUNCATE account, api_token, appointment_type, client, clinic, clinician, session_type, slot_type, task,"
                    + " outbox_message, closure CASCADE",
            "INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, online_bookable, position)"
                    + " VALUES (nextval('entity_id'), 'Routine', 'RTN', 'frost', 10, 'IN_PERSON', true, 0)");

    @PersistenceContext
    private EntityManager em;

    @EJB
    private DemoNetworkService demo;

    @Resource
    private UserTransaction transaction;

    @AfterEach
    void moveTheClockBack() {
        MovableClock.moveBack();
    }

    @Test
    @Proof("P52")
    void theDemoNetworkShowsAllOfItselfAtAnyMoment() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Instant moment : DemoMoments.all()) {
            loadedAt(moment, () -> problems(moment).forEach(problem -> missing.add(moment + ": " + problem)));
            Cases.tried();
        }
        assertEquals("", String.join("\n", missing));
    }

    @Test
    @Proof(value = "P52", control = true)
    void aNetworkThatIsTwoDaysOldDoesNot() throws Exception {
        Instant friday = Instant.parse("2026-12-04T10:05:00Z");
        List<String> missing = new ArrayList<>();
        loadedAt(friday, () -> missing.addAll(problems(friday.plusSeconds(2 * 86_400))));
        assertEquals(true, missing.contains("no ARRIVED"), missing::toString);
    }

    private void loadedAt(Instant moment, Runnable look) throws Exception {
        MovableClock.moveTo(moment);
        transaction.setTransactionTimeout(MOST_SECONDS);
        beginAfresh();
        try {
            demo.load(passwords());
            em.flush();
            look.run();
        } finally {
            transaction.rollback();
        }
    }

    /** Timers work meanwhile: whoever meets one of them in a deadlock begins again. From then on they wait. */
    private void beginAfresh() throws Exception {
        for (int attempt = 1; ; attempt++) {
            transaction.begin();
            try {
                AFRESH.forEach(statement -> em.createNativeQuery(statement).executeUpdate());
                return;
            } catch (PersistenceException failure) {
                transaction.rollback();
                if (attempt == MOST_ATTEMPTS
                        || !ViolatedConstraint.in(failure)
                                .map(ViolatedConstraint::name)
                                .equals(Optional.of("40P01"))) {
                    throw failure;
                }
            }
        }
    }

    private List<String> problems(Instant moment) {
        List<String> problems = new ArrayList<>();
        for (int day = -1; day <= 1; day++) {
            problems.addAll(missing(moment, "day %+d".formatted(day), """
                    SELECT CASE WHEN count(DISTINCT d.id) >= 5 AND count(a.id) >= 8 THEN 1 ELSE 0 END
                      FROM session_date d LEFT JOIN appointment a ON a.session_date_id = d.id
                     WHERE d.active AND d.date = CAST(CAST(?1 AS timestamptz) AT TIME ZONE 'Europe/London' AS date) + (%d)
                    """.formatted(day)));
        }
        Stream.of(AppointmentStatus.values())
                .forEach(status -> problems.addAll(missing(moment, "no " + status, """
                SELECT count(*) FROM appointment a JOIN session_date d ON d.id = a.session_date_id
                 WHERE a.status = '%s'
                   AND abs(d.date - CAST(CAST(?1 AS timestamptz) AT TIME ZONE 'Europe/London' AS date)) <= 1
                """.formatted(status))));
        LocalTime time = LocalTime.ofInstant(moment, DemoDiary.ZONE);
        if (!time.isBefore(OPENS) && !time.isAfter(CLOSES)) {
            problems.addAll(missing(moment, "nobody waits at the desk", """
                    SELECT count(*) FROM walk_in w JOIN clinic k ON k.id = w.clinic_id
                     WHERE w.status = 'WAITING' AND k.code = 'calder-wharf' AND w.arrived_at <= ?1
                    """));
        }
        problems.addAll(missing(
                moment,
                "no request with hours left",
                "SELECT count(*) FROM task WHERE kind = 'REQUEST' AND answered_at IS NULL"
                        + " AND deadline > CAST(?1 AS timestamptz) + interval '1 hour'"));
        problems.addAll(missing(
                moment,
                "no request that is overdue",
                "SELECT count(*) FROM task WHERE kind = 'REQUEST' AND answered_at IS NULL AND deadline <= ?1"));
        problems.addAll(
                missing(
                        moment,
                        "not one client to rebook",
                        "SELECT CASE count(*) WHEN 1 THEN 1 ELSE 0 END FROM to_rebook WHERE settled_at IS NULL AND since <= ?1"));
        problems.addAll(
                missing(
                        moment,
                        "not one mail that could not be delivered",
                        "SELECT CASE count(*) WHEN 1 THEN 1 ELSE 0 END FROM outbox_message WHERE status = 'DEAD' AND created_at <= ?1"));
        problems.addAll(missing(
                moment,
                "something was done after now",
                "SELECT CASE count(*) WHEN 0 THEN 1 ELSE 0 END FROM appointment WHERE greatest(booked_at, arrived_at, called_at,"
                        + " finished_at) > ?1"));
        problems.addAll(missing(
                moment,
                "a slot and its claims disagree",
                "SELECT CASE count(*) WHEN 0 THEN 1 ELSE 0 END FROM slot s WHERE CAST(?1 AS timestamptz) IS NOT NULL AND taken <>"
                        + " (SELECT count(*) FROM slot_claim c WHERE c.slot_id = s.id)"));
        return problems;
    }

    private List<String> missing(Instant moment, String problem, String count) {
        Number found = (Number) em.createNativeQuery(count)
                .setParameter(1, Timestamp.from(moment))
                .getSingleResult();
        return found.longValue() > 0 ? List.of() : List.of(problem);
    }

    private static Properties passwords() {
        Properties passwords = new Properties();
        Stream.of(Role.values()).forEach(role -> {
            passwords.setProperty(role.code() + ".username", "demo-" + role.code());
            passwords.setProperty(role.code() + ".password", "a password of the demo network");
        });
        passwords.setProperty("api.token", "cc_demo0000000000000000000000000000000000000000");
        return passwords;
    }
}
