package org.cliniccalendar.planning;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.planning.DaysOffRows.DateOff;

/** Looks at days off, and cancels what takes place on them. */
@Dependent
class Canceller {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Teller teller;

    @Inject
    private Clock clock;

    /** @param locked whether nobody may book or change any of it until the transaction ends */
    FoundDaysOff look(DaysOff days, boolean locked) {
        DaysOffRows rows = new DaysOffRows(em, days, clock.instant());
        if (locked) {
            rows.lockSessions(rows.dates(false).stream().map(DateOff::sessionId).collect(Collectors.toSet()));
        }
        List<DateOff> all = rows.dates(locked);
        List<DateOff> dates = all.stream().filter(date -> !date.begun()).toList();
        List<Long> ids = dates.stream().map(DateOff::id).toList();
        return new FoundDaysOff(days, zone(days), dates, all.size() - dates.size(), new BookedRows(em).on(ids, locked));
    }

    private ZoneId zone(DaysOff days) {
        return Optional.ofNullable(em.find(Clinic.class, days.clinicId()))
                .map(Clinic::getZone)
                .orElseThrow(() -> new PlanningRefused("refused.notYourDays"));
    }

    /**
     * Cancels what was found with everything locked.
     *
     * @return the keys of the changes, one for each session
     */
    List<Long> cancel(FoundDaysOff found, Choice choice, boolean telling, String by, Instant now) {
        List<BookedAppointment> booked = found.appointments();
        List<Long> changeIds = new ChangeRows(em).remember(found.sessionIds(), found.days(), by, now, booked);
        new DaysOffRows(em, found.days(), now).cancel(found.dateIds(), found.sessionIds());
        if (!booked.isEmpty()) {
            String reason =
                    Teller.reason(SessionChange.Kind.CANCEL_DATE, found.days().reason());
            new MoveRows(em).release(booked);
            EndRows rows = new EndRows(em);
            rows.end(found.released(), reason);
            if (choice == Choice.TO_REBOOK) {
                rows.toRebook(found.ended(), reason, now);
            } else {
                rows.end(found.ended(), reason);
            }
            teller.released(found.released(), found.days().clinicId(), reason);
        }
        new ChangeState(em).complete(changeIds);
        teller.ended(found.ended(), telling);
        return changeIds;
    }
}
