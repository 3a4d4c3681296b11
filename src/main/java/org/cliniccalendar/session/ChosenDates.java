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

    /** Those before a date. */
    ChosenDates before(LocalDate date) {
        return new ChosenDates(extra.headSet(date), exceptions.headSet(date), kept.headSet(date));
    }

    /** Those from a date on. */
    ChosenDates from(LocalDate date) {
        return new ChosenDates(extra.tailSet(date), exceptions.tailSet(date), kept.tailSet(date));
    }

    /** The same with sessions on these dates, too. */
    ChosenDates with(Collection<LocalDate> dates) {
        return new ChosenDates(union(extra, dates), minus(exceptions, dates), kept);
    }

    /** The same without sessions on these dates. */
    ChosenDates without(Collection<LocalDate> dates) {
        return new ChosenDates(minus(extra, dates), union(exceptions, dates), minus(kept, dates));
    }

    private static SortedSet<LocalDate> union(SortedSet<LocalDate> dates, Collection<LocalDate> others) {
        SortedSet<LocalDate> all = new TreeSet<>(dates);
        all.addAll(others);
        return all;
    }

    private static SortedSet<LocalDate> minus(SortedSet<LocalDate> dates, Collection<LocalDate> others) {
        SortedSet<LocalDate> rest = new TreeSet<>(dates);
        rest.removeAll(others);
        return rest;
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
