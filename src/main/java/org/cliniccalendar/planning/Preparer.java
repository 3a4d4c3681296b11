package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;
import org.cliniccalendar.session.RepublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;

/** Looks at a change: what it does to the session, what stands in its way, and whom it meets. */
@Dependent
class Preparer {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private RepublishingService republishing;

    @Inject
    private Clock clock;

    /**
     * @param locked whether nothing may be booked on the session's dates, and nobody change it, from now on
     * @throws org.cliniccalendar.time.Refusal if the change can never be applied, or its colour is another clinician's
     */
    Preparation prepare(SessionChange change, CurrentSession session, boolean locked) {
        List<PublishedDate> upcoming = republishing.upcoming(session, locked);
        Replan replan = new ReplanPolicy(republishing, session, change, upcoming).replan();
        if (replan.newlyWearsItsColour(session)) {
            republishing.checkColour(session.sessionId(), replan.reaching());
        }
        List<Clash> clashes = clashes(replan, session);
        if (change.skippingClashes()) {
            replan = replan.skipping(clashes.stream().map(Clash::date).collect(Collectors.toSet()));
            clashes = List.of();
        }
        BookedRows rows = new BookedRows(em);
        List<BookedAppointment> appointments = rows.on(replan.dates().givenUp(), locked);
        SessionPlan plan = replan.dated();
        return appointments.isEmpty()
                ? new Preparation(session, replan, clashes, appointments, List.of(), List.of())
                : new Preparation(
                        session,
                        replan,
                        clashes,
                        appointments,
                        rows.free(near(appointments, replan)),
                        rows.busy(appointments, plan.clinicId(), plan.clinicianId(), Timestamp.from(clock.instant())));
    }

    /** Only what holds time can clash: no date of an inactive session, none that was cancelled and stays so. */
    private List<Clash> clashes(Replan replan, CurrentSession session) {
        if (replan.status() == SessionStatus.INACTIVE) {
            return List.of();
        }
        DateChanges dates = replan.dates();
        List<PlannedDate> holding = new ArrayList<>();
        dates.published().values().stream()
                .filter(date -> !isCancelled(dates, date.date()))
                .forEach(holding::add);
        dates.opened().values().stream().map(PublishedDate::planned).forEach(holding::add);
        return republishing.clashes(replan.dated(), holding, session.sessionId());
    }

    private static boolean isCancelled(DateChanges dates, LocalDate date) {
        PublishedDate before = dates.superseded().get(date);
        return before != null && before.cancelled();
    }

    /** Dates that offer time and stay, so near that an appointment could be moved to them. */
    private static Set<Long> near(List<BookedAppointment> appointments, Replan replan) {
        return replan.dates().staying().values().stream()
                .filter(PublishedDate::active)
                .filter(date -> appointments.stream()
                        .anyMatch(a -> !date.date().isBefore(a.date().minusDays(FreeSlots.MOST_DAYS))
                                && !date.date().isAfter(a.date().plusDays(FreeSlots.MOST_DAYS))))
                .map(PublishedDate::id)
                .collect(Collectors.toSet());
    }
}
