package org.cliniccalendar.setup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** The statements of blocks: their published times, and what stands in them. */
final class BlockRows {
    private static final String TIMES =
            "FROM unnest(CAST(?1 AS timestamptz[]), CAST(?2 AS timestamptz[])) AS t (starts_at, ends_at)";

    private static final String PUBLISH = """
            INSERT INTO block_time (block_id, clinic_id, clinician_id, starts_at, ends_at)
            SELECT CAST(?3 AS bigint), CAST(?4 AS bigint), CAST(?5 AS bigint), t.starts_at, t.ends_at
            """ + TIMES;

    private static final String TOUCHED = TIMES + """

              JOIN session_date d ON d.active AND d.during && tstzrange(t.starts_at, t.ends_at, '[)')
               AND (d.clinician_id = CAST(?4 AS bigint)
                    OR CAST(?4 AS bigint) IS NULL AND d.clinic_id = CAST(?3 AS bigint))
            """;

    private static final String SUM = """
            SELECT count(DISTINCT d.id),
                   count(DISTINCT s.id) FILTER (WHERE s.taken < s.capacity AND s.slot_type_id IS NOT NULL)
            """ + TOUCHED + """
              LEFT JOIN slot s ON s.session_date_id = d.id AND s.during && tstzrange(t.starts_at, t.ends_at, '[)')
            """;

    private static final String APPOINTMENTS = """
            SELECT a.ref, a.starts_at, a.ends_at, k.zone, p.given_name, p.family_name, y.name, k.name,
                   count(*) OVER ()
            """ + TOUCHED + """
              JOIN appointment a ON a.session_date_id = d.id AND a.during && tstzrange(t.starts_at, t.ends_at, '[)')
               AND a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')
              JOIN clinic k ON k.id = a.clinic_id
              JOIN client p ON p.id = a.client_id
              JOIN appointment_type y ON y.id = a.appointment_type_id
             ORDER BY a.starts_at, a.id
            """;

    private final EntityManager em;

    BlockRows(EntityManager em) {
        this.em = em;
    }

    void publish(Block block, List<Interval> times) {
        BlockPlan plan = block.plan();
        over(times, em.createNativeQuery(PUBLISH))
                .setParameter(3, block.getId())
                .setParameter(4, plan.clinicId())
                .setParameter(5, text(plan.clinicianId()))
                .executeUpdate();
    }

    void withdraw(Block block) {
        em.createNativeQuery("DELETE FROM block_time WHERE block_id = ?1")
                .setParameter(1, block.getId())
                .executeUpdate();
    }

    Effects effects(BlockPlan plan, List<Interval> times) {
        Object[] sum =
                (Object[]) whose(plan, over(times, em.createNativeQuery(SUM))).getSingleResult();
        List<?> rows = whose(plan, over(times, em.createNativeQuery(APPOINTMENTS)))
                .setMaxResults(Effects.NAMED)
                .getResultList();
        List<Object[]> appointments = rows.stream().map(row -> (Object[]) row).toList();
        return new Effects(
                times.size(),
                ((Number) sum[0]).intValue(),
                ((Number) sum[1]).intValue(),
                appointments.stream().map(BlockRows::appointment).toList(),
                appointments.isEmpty() ? 0 : ((Number) appointments.get(0)[8]).intValue());
    }

    private static TouchedAppointment appointment(Object[] row) {
        return new TouchedAppointment(
                (String) row[0],
                new Interval(((Timestamp) row[1]).toInstant(), ((Timestamp) row[2]).toInstant()),
                ZoneId.of((String) row[3]),
                new PersonName("", (String) row[4], (String) row[5]),
                (String) row[6],
                (String) row[7]);
    }

    private static Query whose(BlockPlan plan, Query query) {
        return query.setParameter(3, plan.clinicId()).setParameter(4, text(plan.clinicianId()));
    }

    private static Query over(List<Interval> times, Query query) {
        return query.setParameter(1, array(times, Interval::start)).setParameter(2, array(times, Interval::end));
    }

    private static String array(List<Interval> times, Function<Interval, Instant> side) {
        return SqlArray.of(times.stream().map(side));
    }

    private static String text(Long key) {
        return key == null ? null : key.toString();
    }
}
