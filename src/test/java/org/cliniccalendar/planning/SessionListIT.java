package org.cliniccalendar.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.CountedStatements;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.session.SessionStatus;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of sessions (features J10 and J12), on a clinic with two clinicians. Nothing is committed. */
@ExtendWith(ArquillianExtension.class)
class SessionListIT {
    private static final long CLINIC = 8_000_001;
    private static final long ANN = 8_000_002;
    private static final long BEN = 8_000_003;
    private static final long FIRST_SESSION = 8_100_000;

    private static final String SESSIONS = """
            INSERT INTO clinic_session (id, clinic_id, series_id, clinician_id, name, colour, first_date, start_time, end_time,
                   rule, layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until)
            SELECT %1$d + n, %2$d, %1$d + n, CASE WHEN n %% 2 = 0 THEN %3$d ELSE %4$d END, 'Session ' || n, 'teal',
                   date '2026-01-05', time '09:00', time '12:00', 'FREQ=WEEKLY;BYDAY=MO', '-:10*18', 'AVAILABLE', 'OPERATOR',
                   CASE WHEN n %% 10 = 0 THEN 'INACTIVE' ELSE 'ACTIVE' END, 'x', now(), date '2026-02-01'
              FROM generate_series(1, %5$d) n
            """;

    @Inject
    private CurrentUser user;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private SessionListService list;

    @BeforeEach
    void aClinic() throws Exception {
        transaction.begin();
        run("INSERT INTO clinic (id, code, name, zone) VALUES (%d, 'list', 'List clinic', 'Europe/London')", CLINIC);
        for (long clinician : List.of(ANN, BEN)) {
            run(
                    "INSERT INTO clinician (id, code, given_name, family_name, role, specialty)"
                            + " VALUES (%1$d, 'list-%1$d', 'Given', 'Family', 'Doctor', 'None')",
                    clinician);
        }
        list = new Unmanaged<>(SessionListService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
    }

    @AfterEach
    void forgetIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void aPageWithItsCountsTakesTwoStatementsHoweverManySessionsThereAre() {
        assertTwoStatements(50);
        assertTwoStatements(2_000);
    }

    private void assertTwoStatements(int sessions) {
        run("DELETE FROM clinic_session WHERE clinic_id = %d", CLINIC);
        publish(sessions);
        Impersonation.asAdministrator(user);
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(25, list.page(all(), SessionOrder.NAME, false, 0, 25).size());
            assertEquals(new SessionCounts(sessions, sessions - sessions / 10), list.count(all()));

            assertEquals(2, counted.sent().size(), () -> counted.sent().toString());
        }
    }

    @Test
    void aClinicianFindsOwnSessionsOnly() {
        publish(20);
        Impersonation.asClinician(user, ANN);

        assertEquals(10, list.count(all()).all());
        assertEquals(10, list.page(all(), SessionOrder.CLINICIAN, true, 0, 50).size());
    }

    @Test
    void aManagerFindsTheSessionsOfOwnClinicsOnly() {
        publish(20);
        Impersonation.asManagerAt(user, CLINIC);
        assertEquals(20, list.count(all()).all());

        Impersonation.asManagerAt(user, CLINIC + 1);
        assertEquals(0, list.count(all()).all());
    }

    @Test
    void aSessionIsFoundByNameClinicianLocationAndStatus() {
        publish(20);
        Impersonation.asAdministrator(user);

        assertEquals(1, count("SESSION 20", null, false, null));
        assertEquals(10, count("", BEN, false, null));
        assertEquals(0, count("", null, true, null));
        assertEquals(2, count("", null, false, SessionStatus.INACTIVE));
    }

    @Test
    void aSessionThatWentOnAsAnotherIsListedOnce() {
        publish(2);
        run(
                "UPDATE clinic_session SET series_id = %d, first_date = '2026-01-06' WHERE id = %d",
                FIRST_SESSION + 1, FIRST_SESSION + 2);
        Impersonation.asAdministrator(user);

        assertEquals(
                List.of("Session 2"),
                list.page(all(), SessionOrder.LOCATION, false, 0, 50).stream()
                        .map(ListedSession::name)
                        .toList());
    }

    private int count(String name, Long clinicianId, boolean remote, SessionStatus status) {
        return list.count(new SessionSearch(Set.of(CLINIC), name, clinicianId, null, remote, status))
                .all();
    }

    private static SessionSearch all() {
        return new SessionSearch(Set.of(CLINIC), "", null, null, false, null);
    }

    private void publish(int sessions) {
        run(SESSIONS, FIRST_SESSION, CLINIC, ANN, BEN, sessions);
    }

    private void run(String statement, Object... arguments) {
        em.createNativeQuery(statement.formatted(arguments)).executeUpdate();
    }
}
