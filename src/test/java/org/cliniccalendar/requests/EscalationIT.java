package org.cliniccalendar.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.booking.SampleClinic;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever lets a deadline pass is reminded, and the next group is asked. Nothing is committed. */
@ExtendWith(ArquillianExtension.class)
class EscalationIT {
    @Inject
    private SampleClinic clinic;

    @EJB
    private ClaimingService claiming;

    @EJB
    private EscalationService escalation;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private long task;

    @BeforeEach
    void aRequest() throws Exception {
        transaction.begin();
        long session = clinic.publish(3);
        run("UPDATE clinic_session SET level = 'ON_DEMAND' WHERE id = " + session);
        run("UPDATE clinician SET email = 'asked@clinic.test' WHERE id ="
                + " (SELECT clinician_id FROM clinic_session WHERE id = " + session + ")");
        for (String operator : List.of("near", "far")) {
            run("INSERT INTO account (id, username, display_name, password_hash) VALUES (nextval('entity_id'), '"
                    + operator + "@operators.test', 'Operator', 'x')");
        }
        run("INSERT INTO account_role (account_id, role, clinic_id) SELECT id, 'OPERATOR',"
                + " CASE WHEN username LIKE 'near%' THEN " + clinic.clinicId()
                + " END FROM account WHERE username LIKE '%@operators.test'");
        claiming.claim(
                new BookingOrder(clinic.slots(session).get(0), clinic.typeId(), clinic.client(), null, null), "booker");
        task = (Long) one("SELECT id FROM task WHERE clinic_id = " + clinic.clinicId());
    }

    @AfterEach
    void forgetIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void beforeItsDeadlineNobodyElseIsAsked() {
        escalation.escalateDue();

        assertEquals("CLINICIAN", group());
    }

    @Test
    void afterTheDeadlineTheClinicianIsRemindedAndTheOperatorsOfTheClinicAreAsked() {
        pass();

        assertEquals("CLINIC_OPERATORS", group());
        assertEquals("asked@clinic.test,near@operators.test", writtenTo());
        assertEquals(
                1L,
                one("SELECT count(*) FROM task WHERE next_step_at BETWEEN now() + interval '55 minutes'"
                        + " AND now() + interval '65 minutes' AND id = " + task));
    }

    @Test
    void anHourLaterTheOperatorsOfTheNetworkAreAskedThenTheManagersThenNobody() {
        pass();
        pass();
        assertEquals("NETWORK_OPERATORS", group());
        pass();
        assertEquals("MANAGERS", group());
        assertEquals(1L, one("SELECT count(*) FROM task WHERE next_step_at IS NULL AND id = " + task));
        escalation.escalateDue();
        assertEquals("MANAGERS", group());
    }

    @Test
    void whatIsAnsweredIsNotAskedAgain() {
        run("UPDATE task SET outcome = 'CONFIRMED', answered_by = 'x', answered_at = now() WHERE id = " + task);
        pass();

        assertEquals("CLINICIAN", group());
    }

    private void pass() {
        em.flush();
        run("UPDATE task SET next_step_at = now() - interval '1 minute' WHERE id = " + task);
        em.clear();
        escalation.escalateDue();
        em.flush();
    }

    private String group() {
        return (String) one("SELECT asked_group FROM task WHERE id = " + task);
    }

    private String writtenTo() {
        return (String) one("SELECT string_agg(DISTINCT m.recipient, ',' ORDER BY m.recipient) FROM outbox_message m"
                + " JOIN appointment a ON m.about = 'appointment:' || a.ref JOIN task t ON t.appointment_id = a.id"
                + " WHERE m.kind = 'request-overdue' AND t.id = " + task);
    }

    private Object one(String sql) {
        return em.createNativeQuery(sql).getSingleResult();
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
