package org.cliniccalendar.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.cliniccalendar.time.WallClock;

/**
 * The moments at which something repeats in a zone, by any rule of RFC 5545, section 3.3.10, with more moments and with
 * exceptions. Where {@link Recurrence} knows dates for sessions, this knows times, down to every second.
 *
 * <p>The rule is followed on the clock on the wall, for frequencies within a day as well: every hour means each full hour that
 * the clock shows. Only then is each instance placed in the zone as {@link WallClock} does. When the clocks go forward, a skipped
 * instance falls as much later, and where another one stands there already, the two are one; when they are put back, an instance
 * is at the first of the two times, so nothing stands in the hour that is repeated. (RFC 5545, section 3.3.10, asks in one
 * sentence to leave out an instance that the clock skips, and in another to read it by section 3.3.5, which moves it; the second
 * sentence is followed, so that a daily plan has each of its days.)
 *
 * <p>The first moment is one of the occurrences only if the rule agrees. A count counts what the rule gives, exceptions included.
 *
 * @param rrule in upper or lower case, with or without {@code RRULE:}
 * @param start the first moment, in whole seconds, from which the rule takes what it leaves open
 * @param extra more moments; one that the rule gives as well is one occurrence
 * @param exceptions moments that are left out
 * @param exceptDays days of the zone on which everything is left out
 */
public record Occurrences(
        String rrule,
        LocalDateTime start,
        ZoneId zone,
        Set<Instant> extra,
        Set<Instant> exceptions,
        Set<LocalDate> exceptDays) {

    /** More occurrences than this are refused. */
    public static final int MOST = 10_000;

    /** So many instances are looked at, should the exceptions leave nearly none of them. */
    private static final int MOST_INSTANCES = 1_000_000;

    private static final int LONGEST_RULE = 10_000;

    /**
     * The occurrences that the clock on the wall shows from the beginning of one date until before the beginning of another, in
     * order.
     *
     * @throws InvalidRule if the rule is wrong, naming the part that is
     * @throws TooManyDates if there are more than {@link #MOST}
     */
    public List<ZonedDateTime> between(LocalDate from, LocalDate to) {
        SortedSet<ZonedDateTime> found = new TreeSet<>();
        Predicate<ZonedDateTime> wanted = moment -> !moment.toLocalDate().isBefore(from)
                && moment.toLocalDate().isBefore(to)
                && !exceptions.contains(moment.toInstant())
                && !exceptDays.contains(moment.toLocalDate());
        extra.stream().map(moment -> moment.atZone(zone)).filter(wanted).forEach(found::add);
        AtomicInteger instances = new AtomicInteger();
        new Expansion(rule(), start, zone).give(dayBefore(from), to.atStartOfDay(), instance -> {
            ZonedDateTime moment = WallClock.resolve(instance.toLocalDate(), instance.toLocalTime(), zone)
                    .instant()
                    .atZone(zone);
            if (wanted.test(moment)) {
                found.add(moment);
            }
            return found.size() <= MOST && instances.incrementAndGet() <= MOST_INSTANCES;
        });
        if (found.size() > MOST || instances.get() > MOST_INSTANCES) {
            throw new TooManyDates(rrule, MOST);
        }
        return List.copyOf(found);
    }

    private Rule rule() {
        if (rrule.length() > LONGEST_RULE) {
            throw new InvalidRule(null, "rule.tooLong", rrule.substring(0, 20) + "…", LONGEST_RULE);
        }
        return RuleText.read(rrule);
    }

    /** An instance that the clocks jump over falls later, but never by more than a day. */
    private static LocalDateTime dayBefore(LocalDate from) {
        return from.minusDays(1).atStartOfDay();
    }
}
