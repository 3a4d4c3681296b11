package org.cliniccalendar.reception;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.time.Interval;

/** What the driver gives and takes, as the Reception View has it. */
final class RowValues {
    private RowValues() {}

    static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    static long key(Object column) {
        return ((Number) column).longValue();
    }

    static int number(Object column) {
        return ((Number) column).intValue();
    }

    static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    static Interval interval(Object start, Object end) {
        return new Interval(instant(start), instant(end));
    }
}
