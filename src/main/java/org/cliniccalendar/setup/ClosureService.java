package org.cliniccalendar.setup;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.SqlArray;

/** Closes clinics for whole days (features J22). Managers close their clinics; regions are closed by who manages the network. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER})
public class ClosureService {
    private static final String EFFECTS = """
            SELECT k.name, count(DISTINCT d.id),
                   count(DISTINCT a.id) FILTER (WHERE a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS'))
              FROM unnest(CAST(?1 AS bigint[]), CAST(?2 AS text[]), CAST(?3 AS date[])) AS h (clinic_id, region, date)
              JOIN clinic k ON k.id = h.clinic_id OR h.clinic_id IS NULL AND k.region = h.region
              LEFT JOIN session_date d ON d.clinic_id = k.id AND d.date = h.date AND d.active
              LEFT JOIN appointment a ON a.session_date_id = d.id
             GROUP BY k.id
             ORDER BY k.name
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /** Closures from a date on, by date. */
    public List<ClosureRow> closures(LocalDate from) {
        return em
                .createQuery(
                        "SELECT c FROM Closure c WHERE c.date >= :from ORDER BY c.date, c.region, c.id", Closure.class)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .map(closure -> new ClosureRow(closure.getId(), closure.day()))
                .toList();
    }

    /** What closing these days would close, for each clinic that they reach; nothing is written. */
    public List<ClosureEffect> effects(List<ClosureDay> days) {
        days.forEach(this::requireOwn);
        List<?> rows = em.createNativeQuery(EFFECTS)
                .setParameter(1, SqlArray.of(days.stream().map(day -> String.valueOf(day.clinicId()))))
                .setParameter(
                        2,
                        SqlArray.of(
                                days.stream().map(day -> '"' + day.region().replaceAll("[\"\\\\]", "\\\\$0") + '"')))
                .setParameter(3, SqlArray.of(days.stream().map(day -> day.date().toString())))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new ClosureEffect((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /**
     * Closes these days. Those that are closed already stay as they are, so doing it twice changes nothing.
     *
     * @return how many were not closed before
     * @throws SetupRefused if one is not this user's to close
     */
    public int close(List<ClosureDay> days) {
        days.forEach(this::requireOwn);
        List<ClosureDay> known =
                closures(LocalDate.EPOCH).stream().map(ClosureRow::day).toList();
        List<ClosureDay> missing = days.stream()
                .filter(day -> known.stream().noneMatch(day::sameAs))
                .toList();
        missing.forEach(day -> em.persist(new Closure(day)));
        missing.forEach(
                day -> audit.record("closure.created", "closure:" + day.date(), day.clinicId(), day.toString()));
        return missing.size();
    }

    /**
     * Opens a day again; what is free on it is bookable at once. One that is open already stays open.
     *
     * @throws SetupRefused if it is not this user's to open
     */
    public void open(ClosureRow row) {
        Closure closure = em.find(Closure.class, row.id());
        if (closure != null) {
            requireOwn(closure.day());
            em.remove(closure);
            audit.record(
                    "closure.deleted",
                    "closure:" + row.day().date(),
                    row.day().clinicId(),
                    row.day().toString());
        }
    }

    /**
     * Sets the region of a clinic, and from when until when it takes bookings.
     *
     * @param opensOn first day, or null
     * @param closesOn first day after the last, or null
     * @throws SetupRefused if the clinic is not this user's, or would close before it opens
     */
    public void describeClinic(long clinicId, String region, LocalDate opensOn, LocalDate closesOn) {
        requireManager(clinicId);
        if (opensOn != null && closesOn != null && !closesOn.isAfter(opensOn)) {
            throw new SetupRefused("closures.clinic.closesEarly");
        }
        em.find(Clinic.class, clinicId).open(region, opensOn, closesOn);
        audit.record("clinic.changed", "clinic:" + clinicId, clinicId, region + " " + opensOn + " " + closesOn);
    }

    private void requireOwn(ClosureDay day) {
        day.check();
        if (day.clinicId() != null) {
            requireManager(day.clinicId());
        } else if (!user.has(Role.ADMINISTRATOR) && !user.clinicIds().isEmpty()) {
            throw new SetupRefused("closures.region.notYours");
        }
    }

    private void requireManager(long clinicId) {
        if (!user.has(Role.ADMINISTRATOR) && !user.hasAt(Role.CLINIC_MANAGER, clinicId)) {
            throw new SetupRefused("closures.notYours");
        }
    }
}
