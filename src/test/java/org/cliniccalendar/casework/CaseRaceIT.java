package org.cliniccalendar.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.SampleClinic;
import org.cliniccalendar.booking.Unguarded;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.testing.Crowd;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who enter the same new case at the same moment book for one case. */
@ExtendWith(ArquillianExtension.class)
class CaseRaceIT {
    private static final int PEOPLE = 16;

    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @EJB
    private BookingAttemptService attempts;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private ManagedThreadFactory threads;

    @Test
    void whoeverIsLateWithANewReferenceBooksForTheCaseThatIsThereThen() throws Exception {
        List<Long> slots = clinic.slots(clinic.publish(PEOPLE));
        String reference = "CR-" + UUID.randomUUID();
        long client = clinic.client();
        long type = clinic.typeId();
        CaseService cases = Unguarded.of(CaseService.class);

        List<String> booked = Crowd.all(
                threads,
                PEOPLE,
                person -> () -> attempts.attempt(() -> {
                    Impersonation.asOperator(user);
                    NewCase wanted = new NewCase(
                            reference,
                            NewCase.Claimant.registered(client),
                            slots.get(person),
                            type,
                            UUID.randomUUID().toString());
                    return cases.open(wanted).status().name();
                }));

        assertEquals(Collections.nCopies(PEOPLE, "BOOKED"), booked);
        Object ofTheCase = attempts.attempt(
                () -> em.createNativeQuery("SELECT count(*) FROM appointment a JOIN clinic_case c ON c.id = a.case_id"
                                + " WHERE c.reference = ?1")
                        .setParameter(1, reference)
                        .getSingleResult());
        assertEquals((long) PEOPLE, ofTheCase);
    }
}
