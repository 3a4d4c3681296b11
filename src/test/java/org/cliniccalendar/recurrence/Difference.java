package org.cliniccalendar.recurrence;

import static org.cliniccalendar.recurrence.OtherReader.BIWEEKLY;
import static org.cliniccalendar.recurrence.OtherReader.ICAL4J;
import static org.cliniccalendar.recurrence.OtherReader.LIB_RECUR;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Another reading of a rule than ours.
 *
 * @param theirs empty if the reader threw or did not come to an end
 */
record Difference(
        OtherReader reader,
        Rule rule,
        LocalDateTime start,
        List<LocalDateTime> ours,
        Optional<List<LocalDateTime>> theirs) {

    /** Why a reader differs, seen in what it answers and in the parts that it reads otherwise; the first that fits. */
    enum Reason {
        GIVES_UP("throws, goes on forever or stops looking where a rule has no instance for long") {
            @Override
            boolean explains(Difference it) {
                return it.theirs.isEmpty() || it.reader != LIB_RECUR && it.theyStopEarlier(it.theirs.get());
            }
        },
        BEFORE_THE_START("goes back to before the start") {
            @Override
            boolean explains(Difference it) {
                return it.reader == BIWEEKLY && it.theirs.orElseThrow().get(0).isBefore(it.start);
            }
        },
        DAY_OF_EVERY_MONTH(
                "BYMONTHDAY without BYMONTH in a yearly rule: the month of the start only; it is of every month "
                        + "(BYMONTHDAY expands, table of section 3.3.10)") {
            @Override
            boolean explains(Difference it) {
                return it.reader != BIWEEKLY
                        && it.rule.frequency() == Frequency.YEARLY
                        && it.rule.has(Part.BYMONTHDAY)
                        && !it.rule.has(Part.BYMONTH);
            }
        },
        WEEKS_OF_THE_YEAR(
                "BYWEEKNO: every day of the week where BYDAY is missing, no limit by the other parts, weeks counted "
                        + "from the end wrongly, or a week 53 in a year of 52") {
            @Override
            boolean explains(Difference it) {
                return it.rule.has(Part.BYWEEKNO);
            }
        },
        POSITIONS(
                "BYSETPOS: positions among days before their times are put to them, among the steps of a whole day, or in "
                        + "weeks that begin on the day of the start") {
            @Override
            boolean explains(Difference it) {
                return it.reader != LIB_RECUR && it.rule.has(Part.BYSETPOS);
            }
        },
        POSITIONS_OF_THE_FIRST_YEAR(
                "BYSETPOS: the first year's positions are counted from the start, not from its January") {
            @Override
            boolean explains(Difference it) {
                return it.reader == LIB_RECUR && it.rule.has(Part.BYSETPOS);
            }
        },
        INTERVAL_WITH_LIMITS("INTERVAL is not kept where a part limits the periods") {
            @Override
            boolean explains(Difference it) {
                boolean limited = it.rule.chosenBy().stream().anyMatch(part -> limits(part, it.rule.frequency()));
                return it.reader == BIWEEKLY && it.rule.interval() > 1 && limited;
            }
        },
        NUMBERED_DAYS(
                "numbered days of BYDAY beside BYMONTHDAY or BYYEARDAY are counted among the days that those leave") {
            @Override
            boolean explains(Difference it) {
                return it.reader == BIWEEKLY
                        && it.rule.days().stream().anyMatch(day -> day.nth() != 0)
                        && (it.rule.has(Part.BYMONTHDAY) || it.rule.has(Part.BYYEARDAY));
            }
        },
        STEPS_ANEW("a frequency within a day counts its steps anew on each day that is chosen") {
            @Override
            boolean explains(Difference it) {
                return it.reader == ICAL4J
                        && it.rule.frequency().isWithinADay()
                        && it.rule.chosenBy().stream().anyMatch(part -> limits(part, Frequency.DAILY));
            }
        },
        WEEKS_BEGIN_ON_SUNDAY(
                "a week is begun on Sunday whatever WKST says, and judged by the month of one of its days") {
            @Override
            boolean explains(Difference it) {
                return it.reader == ICAL4J && it.rule.frequency() == Frequency.WEEKLY && it.rule.has(Part.BYDAY);
            }
        },
        DAY_OF_YEAR_WITHOUT_MONTH("BYYEARDAY is not limited by BYMONTH or BYMONTHDAY") {
            @Override
            boolean explains(Difference it) {
                return it.rule.has(Part.BYYEARDAY)
                        && Stream.of(Part.BYMONTH, Part.BYMONTHDAY, Part.BYDAY).anyMatch(it.rule::has);
            }
        };

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        abstract boolean explains(Difference difference);

        String words() {
            return words;
        }

        private static boolean limits(Part part, Frequency frequency) {
            Set<Part> ofTimes = frequency.isWithinADay() ? Set.of() : Part.OF_TIMES;
            Set<Part> expanding = frequency == Frequency.MONTHLY ? Set.of(Part.BYMONTHDAY, Part.BYDAY) : Set.of();
            return !ofTimes.contains(part) && !expanding.contains(part);
        }
    }

    private boolean theyStopEarlier(List<LocalDateTime> theirs) {
        return theirs.size() < ours.size() && ours.subList(0, theirs.size()).equals(theirs);
    }

    Optional<Reason> reason() {
        return Stream.of(Reason.values())
                .filter(reason -> reason.explains(this))
                .findFirst();
    }
}
