package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/**
 * The dates of a session in the next twelve months, month by month, in words.
 *
 * @param refusal why there are none; empty if there are some, or something is still missing
 * @param sum how many dates and slots, and the rule
 * @param odd those that need a look, with a sentence each
 */
public record YearStrip(String refusal, String sum, String clocks, List<Month> months, List<Odd> odd)
        implements Serializable {
    static final YearStrip EMPTY = new YearStrip("", "", "", List.of(), List.of());

    /** Something in the form cannot be read. */
    static final YearStrip UNREAD = new YearStrip(
            Messages.words("org.cliniccalendar.session.messages", "new.unread"), "", "", List.of(), List.of());

    /** What a date is like. */
    public enum Kind {
        PLAIN,
        EXTRA,
        SKIPPED,
        CLASH,
        CLOCK,
        CLOSED,
        KEPT
    }

    /** The dates of one month. */
    public record Month(String name, List<Day> days) implements Serializable {}

    /** One date of the strip, with what is on it. */
    public record Day(LocalDate date, Kind kind, String name, String words) implements Serializable {
        public String icon() {
            return switch (kind) {
                case PLAIN -> "";
                case EXTRA -> "plus";
                case SKIPPED -> "minus";
                case CLASH -> "exclamation-triangle";
                case CLOCK -> "clock";
                case CLOSED -> "ban";
                case KEPT -> "check";
            };
        }

        public String styleClass() {
            return "is-" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A date that needs a look. */
    public record Odd(LocalDate date, Kind kind, String words) implements Serializable {}

    static YearStrip refused(Refusal refusal) {
        return new YearStrip(refusal.inWords(Locale.UK), "", "", List.of(), List.of());
    }

    /** Dates on which another session stands in the way. */
    List<LocalDate> clashing() {
        return odd.stream().filter(o -> o.kind() == Kind.CLASH).map(Odd::date).toList();
    }

    /** How many dates clash. */
    public int clashes() {
        return clashing().size();
    }
}
