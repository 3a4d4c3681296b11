package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cliniccalendar.identity.CurrentUser;

/**
 * Why not? Says of any time which rules close it, in the order of the rules, each with the page of the setting that decides
 * (design, idea 6). A time is offered if, and only if, there is no reason against it.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class WhyNotService {
    static final ClosedReason NO_SESSION = new ClosedReason("NO_SESSION", List.of(), "/sessions", false);
    static final ClosedReason NO_SLOT_BEGINS = new ClosedReason("NO_SLOT_BEGINS", List.of(), "/sessions", false);

    private static final String SESSION_AT = """
            SELECT count(*) FROM session_date d
             WHERE d.active AND d.starts_at <= ?1 AND d.ends_at > ?1
               AND d.starts_at > CAST(?1 AS timestamptz) - interval '26 hours' AND %s = ?2
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What keeps an appointment of the type from being booked into the time that begins with a slot. */
    public List<ClosedReason> explain(long appointmentTypeId, long slotId) {
        return rows(appointmentTypeId)
                .ofSlot(slotId)
                .filter(time -> user.seesClinic(time.clinicId()))
                .map(WhyNotRows.Explained::reasons)
                .orElse(List.of(ClosedReason.NO_SUCH_TIME));
    }

    /** What keeps an appointment of the type from being booked with a clinician at a moment. */
    public Explanation explainClinician(long appointmentTypeId, long clinicianId, Instant start) {
        WhyNotRows rows = rows(appointmentTypeId);
        return leastClosed(rows, rows.ofClinician(clinicianId, start), "d.clinician_id", clinicianId, start);
    }

    /** What keeps an appointment of the type from being booked at a clinic, with anybody, at a moment. */
    public Explanation explainClinic(long appointmentTypeId, long clinicId, Instant start) {
        WhyNotRows rows = rows(appointmentTypeId);
        return leastClosed(rows, rows.ofClinic(clinicId, start), "d.clinic_id", clinicId, start);
    }

    private Explanation leastClosed(
            WhyNotRows rows, List<WhyNotRows.Explained> times, String whose, long key, Instant start) {
        return times.stream()
                .filter(time -> user.seesClinic(time.clinicId()))
                .findFirst()
                .map(time -> new Explanation(time.reasons(), rows.time(time.slotId())))
                .orElseGet(() ->
                        new Explanation(List.of(isInSession(whose, key, start) ? NO_SLOT_BEGINS : NO_SESSION), null));
    }

    private boolean isInSession(String whose, long key, Instant moment) {
        Number sessions = (Number) em.createNativeQuery(SESSION_AT.formatted(whose))
                .setParameter(1, Timestamp.from(moment))
                .setParameter(2, key)
                .getSingleResult();
        return sessions.intValue() > 0;
    }

    private WhyNotRows rows(long appointmentTypeId) {
        return new WhyNotRows(em, appointmentTypeId, clock.instant(), BookingRule.notFor(user));
    }
}
