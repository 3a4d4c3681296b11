package org.cliniccalendar.time;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arrays as parameters of native statements, which cast them: {@code CAST(?1 AS bigint[])}. */
public final class SqlArray {
    private SqlArray() {}

    /** PostgreSQL's text form of an array of numbers, instants or names of constants, which need no quoting. */
    public static String of(Collection<?> values) {
        return of(values.stream());
    }

    /** PostgreSQL's text form of an array of numbers, instants or names of constants, which need no quoting. */
    public static String of(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
