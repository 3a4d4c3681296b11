package org.cliniccalendar.booking;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** Visits for which two clinicians of two clinics are asked (features K5), each at times of a session that is asked first. */
@Dependent
class SampleVisits {
    @Inject
    private SampleClinic one;

    @Inject
    private SampleClinic other;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AnsweringService answering;

    @EJB
    private BookingAttemptService attempts;

    @Inject
    private SampleHolds database;

    private List<Long> slots;
    private List<Long> sameTimes;

    /** The references of what two clinicians are asked. */
    record Asked(String first, String second) {}

    /** Publishes the two sessions, with times for so many visits. */
    void publish(int visits) throws SQLException {
        slots = onDemand(one, visits);
        sameTimes = onDemand(other, visits);
    }

    /** A session that takes visits of the first clinic's type. */
    private List<Long> onDemand(SampleClinic clinic, int visits) throws SQLException {
        long session = clinic.publish(visits);
        database.run("UPDATE clinic_session SET level = 'ON_DEMAND' WHERE id = " + session);
        database.run("INSERT INTO clinic_session_type (session_id, appointment_type_id) VALUES (" + session + ", "
                + one.typeId() + ") ON CONFLICT DO NOTHING");
        return clinic.slots(session);
    }

    /** Asks both clinicians for a visit of somebody new, numbered from 0. */
    Asked ask(int visit) {
        long client = one.client();
        String first = claim(slots.get(visit), client, null);
        long key = attempts.attempt(() -> answering.openToAlternatives(first));
        return new Asked(first, claim(sameTimes.get(visit), client, key));
    }

    /** Asks the first clinician only, for somebody new; returns the reference. */
    String askOne(int visit) {
        return claim(slots.get(visit), one.client(), null);
    }

    private String claim(long slot, long client, Long visit) {
        return claiming.claim(new BookingOrder(slot, one.typeId(), client, null, null, null, visit), "case-manager")
                .ref();
    }

    /** The keys of both clinics, as a list in SQL. */
    String clinics() {
        return "(" + one.clinicId() + ", " + other.clinicId() + ")";
    }
}
