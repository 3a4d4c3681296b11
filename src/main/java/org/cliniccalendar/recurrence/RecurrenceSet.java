package org.cliniccalendar.recurrence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * On which dates something is: those of a rule and extra ones, without exceptions (RFC 5545, section 3.8.5: RRULE, RDATE and
 * EXDATE). A date that is both extra and an exception is left out.
 *
 * @param extra dates beside those of the rule, before the first date as well
 * @param exceptions dates that are left out
 */
public record RecurrenceSet(Recurrence rule, SortedSet<LocalDate> extra, SortedSet<LocalDate> exceptions) {

    public RecurrenceSet {
        extra = Collections.unmodifiableSortedSet(new TreeSet<>(extra));
        exceptions = Collections.unmodifiableSortedSet(new TreeSet<>(exceptions));
    }

    /** The dates of a rule, no more and no less. */
    public static RecurrenceSet of(Recurrence rule) {
        return new RecurrenceSet(rule, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    /** The same with more extra dates. */
    public RecurrenceSet and(Collection<LocalDate> more) {
        return new RecurrenceSet(rule, union(extra, more), exceptions);
    }

    /** The same with more exceptions. */
    public RecurrenceSet except(Collection<LocalDate> more) {
        return new RecurrenceSet(rule, extra, union(exceptions, more));
    }

    /**
     * The dates from {@code from} until before {@code to}, in order, each once.
     *
     * @param first the date on which the rule begins
     * @throws TooManyDates if there are more than {@link Recurrence#MOST_DATES} of the rule, or of all
     * @throws InvalidRule if the rule never comes to a date
     */
    public List<LocalDate> dates(LocalDate first, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> dates = union(rule.dates(first, from, to), List.of());
        extra.stream().filter(date -> !date.isBefore(from) && date.isBefore(to)).forEach(dates::add);
        dates.removeAll(exceptions);
        if (dates.size() > Recurrence.MOST_DATES) {
            throw new TooManyDates(rule.rule(), Recurrence.MOST_DATES);
        }
        return List.copyOf(dates);
    }

    private static SortedSet<LocalDate> union(Collection<LocalDate> some, Collection<LocalDate> more) {
        SortedSet<LocalDate> union = new TreeSet<>(some);
        union.addAll(more);
        return union;
    }
}
