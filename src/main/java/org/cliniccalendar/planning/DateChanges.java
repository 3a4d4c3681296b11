package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;

/**
 * What a change does to the dates of a session that have not begun.
 *
 * @param superseded replaced, or gone
 * @param published in their place, or new
 * @param opened take place again
 * @param closed offer nothing any more
 * @param staying within reach of the change, and left as they are by it
 * @param kept would have been changed, and are left as they are for the appointments on them
 */
record DateChanges(
        SortedMap<LocalDate, PublishedDate> superseded,
        SortedMap<LocalDate, PlannedDate> published,
        SortedMap<LocalDate, PublishedDate> opened,
        SortedMap<LocalDate, PublishedDate> closed,
        SortedMap<LocalDate, PublishedDate> staying,
        SortedMap<LocalDate, PublishedDate> kept) {
    private static final SortedMap<LocalDate, PublishedDate> NONE = Collections.emptySortedMap();

    /** Replaces dates by others of the same dates, or by none. */
    static DateChanges replacing(
            SortedMap<LocalDate, PublishedDate> superseded,
            SortedMap<LocalDate, PlannedDate> published,
            SortedMap<LocalDate, PublishedDate> staying) {
        return new DateChanges(superseded, published, NONE, NONE, staying, NONE);
    }

    /** Opens those of the dates that are chosen. */
    static DateChanges opening(SortedMap<LocalDate, PublishedDate> dates, Predicate<PublishedDate> chosen) {
        SortedMap<LocalDate, PublishedDate> opened = only(dates, date -> chosen.test(dates.get(date)));
        SortedMap<LocalDate, PublishedDate> staying = only(dates, date -> !opened.containsKey(date));
        return new DateChanges(NONE, Collections.emptySortedMap(), opened, NONE, staying, NONE);
    }

    /** Closes those of the dates that are chosen. */
    static DateChanges closing(SortedMap<LocalDate, PublishedDate> dates, Predicate<PublishedDate> chosen) {
        SortedMap<LocalDate, PublishedDate> closed = only(dates, date -> chosen.test(dates.get(date)));
        SortedMap<LocalDate, PublishedDate> staying = only(dates, date -> !closed.containsKey(date));
        return new DateChanges(NONE, Collections.emptySortedMap(), NONE, closed, staying, NONE);
    }

    /** Leaves these dates as they are after all. */
    DateChanges keeping(Collection<LocalDate> dates) {
        Predicate<LocalDate> other = date -> !dates.contains(date);
        SortedMap<LocalDate, PublishedDate> left = new TreeMap<>(kept);
        left.putAll(only(superseded, dates::contains));
        left.putAll(only(closed, dates::contains));
        return new DateChanges(
                only(superseded, other), only(published, other), opened, only(closed, other), staying, left);
    }

    /** Does without these dates: nothing is published or opened on them, and what is there goes. */
    DateChanges skipping(Collection<LocalDate> dates) {
        Predicate<LocalDate> other = date -> !dates.contains(date);
        SortedMap<LocalDate, PublishedDate> gone = new TreeMap<>(superseded);
        gone.putAll(only(opened, dates::contains));
        return new DateChanges(gone, only(published, other), only(opened, other), closed, staying, kept);
    }

    /** Dates that are there before and after, and differ. */
    SortedSet<LocalDate> changed() {
        SortedSet<LocalDate> changed = new TreeSet<>(superseded.keySet());
        changed.retainAll(published.keySet());
        changed.addAll(opened.keySet());
        changed.addAll(closed.keySet());
        return changed;
    }

    /** Dates that are not there yet. */
    SortedSet<LocalDate> added() {
        SortedSet<LocalDate> added = new TreeSet<>(published.keySet());
        added.removeAll(superseded.keySet());
        return added;
    }

    /** Dates that go. */
    SortedSet<LocalDate> vanishing() {
        SortedSet<LocalDate> vanishing = new TreeSet<>(superseded.keySet());
        vanishing.removeAll(published.keySet());
        return vanishing;
    }

    /** The dates whose slots are given up, by their keys. */
    Set<Long> givenUp() {
        return keys(superseded, closed);
    }

    /** The keys of all dates of two groups. */
    static Set<Long> keys(SortedMap<LocalDate, PublishedDate> one, SortedMap<LocalDate, PublishedDate> other) {
        return Stream.concat(one.values().stream(), other.values().stream())
                .map(PublishedDate::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys of all dates of a group. */
    static Set<Long> keys(SortedMap<LocalDate, PublishedDate> group) {
        return keys(group, NONE);
    }

    private static <T> SortedMap<LocalDate, T> only(SortedMap<LocalDate, T> dates, Predicate<LocalDate> wanted) {
        SortedMap<LocalDate, T> chosen = new TreeMap<>(dates);
        chosen.keySet().removeIf(wanted.negate());
        return chosen;
    }
}
