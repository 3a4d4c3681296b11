package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was chosen date by date beside the rule of a session.
 *
 * @param extra dates added to those of the rule (RFC 5545 RDATE)
 * @param exceptions dates of the rule on which there is no session (RFC 5545 EXDATE)
 * @param kept closure days on which the session takes place all the same
 */
public record ChosenDates(SortedSet<LocalDate> extra, SortedSet<LocalDate> exceptions, SortedSet<LocalDate> kept) {
    /** Nothing but the rule. */
    public static final ChosenDates NONE = of(List.of(), List.of(), List.of());

    public ChosenDates {
        extra = Collections.unmodifiableSortedSet(new TreeSet<>(extra));
        exceptions = Collections.unmodifiableSortedSet(new TreeSet<>(exceptions));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    }

    /** From dates in any order. */
    public static ChosenDates of(
            Collection<LocalDate> extra, Collection<LocalDate> exceptions, Collection<LocalDate> kept) {
        return new ChosenDates(new TreeSet<>(extra), new TreeSet<>(exceptions), new TreeSet<>(kept));
    }

    /** Reads columns of comma-separated ISO dates. */
    static ChosenDates parse(String extra, String exceptions, String kept) {
        return of(dates(extra), dates(exceptions), dates(kept));
    }

    /** Comma-separated ISO dates. */
    static String text(SortedSet<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private static Collection<LocalDate> dates(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(LocalDate::parse).toList();
    }
}
