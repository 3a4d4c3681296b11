package org.cliniccalendar.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.booking.CountedStatements;
import org.cliniccalendar.booking.SampleClinic;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The to-rebook list of a clinic with a session of sixty slots. Nothing is committed. */
@ExtendWith(ArquillianExtension.class)
class ToRebookIT {
    private static final int SLOTS = 60;

    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @EJB
    private ClaimingService claiming;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private List<Long> slots;
    private ToRebookService list;

    @BeforeEach
    void aClinic() throws Exception {
        transaction.begin();
        slots = clinic.slots(clinic.publish(SLOTS));
        list = unguarded(ToRebookService.class);
        Impersonation.asOperatorAt(user, clinic.clinicId());
    }

    @AfterEach
    void forgetIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void theListTakesOneStatementAndAnAuditEntryHoweverLongItIs() {
        lose(3);
        assertTwoStatements(3);
        lose(60);
        assertTwoStatements(63);
    }

    /** The line, what is known of the appointment, the clinician's own times, and others'. */
    @Test
    void lookingForEqualTimesTakesFourStatementsHoweverManyThereAre() throws Exception {
        lose(1);
        long line = lines().get(0).id();
        RebookingService rebooking = rebooking();
        em.flush();
        em.clear();
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(5, rebooking.suggestions(line).size());

            assertEquals(4, counted.sent().size(), () -> String.join("\n", counted.sent()));
        }
    }

    @Test
    void anotherClinicsStaffNeitherSeeNorTakeIt() {
        lose(1);
        long line = lines().get(0).id();
        Impersonation.asOperatorAt(user, clinic.clinicId() + 1);

        assertEquals(List.of(), lines());
        assertEquals(
                "refused.unknown",
                assertThrows(RebookingRefused.class, () -> list.take(line, null))
                        .key());
    }

    @Test
    void whatIsClosedIsClosedOnce() {
        lose(1);
        long line = lines().get(0).id();
        list.close(line, "Moved away");
        em.flush();

        assertEquals(List.of(), lines());
        assertEquals(
                "refused.closed",
                assertThrows(RebookingRefused.class, () -> list.close(line, "Again"))
                        .key());
        assertEquals(
                "Moved away",
                list.settled(Set.of(clinic.clinicId())).get(0).settlement().reason());
    }

    /** Between the look at it and the booking for it. */
    @Test
    void whatAnUndoTookFromTheListMeanwhileIsRefusedInWords() {
        lose(1);
        long line = lines().get(0).id();
        LostFacts.of(em, user, line);
        em.createNativeQuery("DELETE FROM to_rebook WHERE id = ?1")
                .setParameter(1, line)
                .executeUpdate();

        assertEquals(
                "refused.unknown",
                assertThrows(RebookingRefused.class, () -> LostFacts.lock(em, user, line))
                        .key());
    }

    private void assertTwoStatements(int lines) {
        Set<Long> clinics = Set.of(clinic.clinicId());
        em.flush();
        em.clear();
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(lines, list.open(clinics).size());

            assertEquals(2, counted.sent().size(), () -> String.join("\n", counted.sent()));
        }
    }

    private List<LostAppointment> lines() {
        return list.open(Set.of(clinic.clinicId()));
    }

    /** So many more clients book, and lose their times again. */
    private void lose(int clients) {
        for (int i = 0; i < clients; i++) {
            String ref = claiming.claim(
                            new BookingOrder(slots.get(i), clinic.typeId(), clinic.client(), null, null), "booker")
                    .ref();
            em.flush();
            claiming.release(((Number) em.createNativeQuery("SELECT id FROM appointment WHERE ref = '" + ref + "'")
                            .getSingleResult())
                    .longValue());
            em.createNativeQuery("UPDATE appointment SET status = 'CANCELLED', reason = 'Training' WHERE ref = '" + ref
                            + "'")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO to_rebook (id, appointment_id, clinic_id, reason, since)"
                            + " SELECT nextval('entity_id'), id, clinic_id, 'Training', now() FROM appointment WHERE ref = '"
                            + ref + "'")
                    .executeUpdate();
        }
    }

    /** With a search that is not guarded either. */
    private static RebookingService rebooking() throws ReflectiveOperationException {
        RebookingService rebooking = unguarded(RebookingService.class);
        Field search = RebookingService.class.getDeclaredField("availability");
        search.setAccessible(true);
        search.set(rebooking, unguarded(AvailabilityService.class));
        return rebooking;
    }

    private static <S> S unguarded(Class<S> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }
}
