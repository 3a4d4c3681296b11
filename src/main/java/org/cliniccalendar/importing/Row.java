package org.cliniccalendar.importing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cliniccalendar.directory.ClientFacts;
import org.cliniccalendar.time.Refusal;

/**
 * One row while it is turned into an entry. Each method reads one column; what cannot be read is reported as a problem
 * with its place and comes back as null, and then the row is not {@link #isSound() sound}.
 */
final class Row {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2149, 12, 31);

    private final Kind kind;
    private final Table.Line line;
    private final Known known;
    private final Consumer<Problem> problems;
    private boolean sound = true;

    Row(Kind kind, Table.Line line, Known known, Consumer<Problem> problems) {
        this.kind = kind;
        this.line = line;
        this.known = known;
        this.problems = problems;
        kind.columns().forEach(this::check);
    }

    /** Whether nothing was wrong so far. */
    boolean isSound() {
        return sound;
    }

    Place place() {
        return line.place();
    }

    String text(String column) {
        return line.values().get(column);
    }

    /** A code, which a list of codes can name. */
    String code(String column) {
        if (text(column).contains(";")) {
            problem(column, "problem.code", text(column));
        }
        return text(column);
    }

    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(value -> !value.isEmpty());
    }

    /** The values of a column that holds several, parted by semicolons; none twice. */
    Set<String> list(String column) {
        Set<String> values = new LinkedHashSet<>();
        Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .forEach(values::add);
        return values;
    }

    Optional<String> email(String column) {
        optional(column)
                .flatMap(ClientFacts::email)
                .ifPresent(refusal -> problem(column, "problem.email", text(column)));
        return optional(column);
    }

    Optional<String> phone(String column) {
        optional(column)
                .flatMap(ClientFacts::phone)
                .ifPresent(refusal -> problem(column, "problem.phone", text(column)));
        return optional(column);
    }

    /** A date on which a client was born. */
    LocalDate birth(String column, Clock clock) {
        LocalDate born = date(column);
        if (born != null && ClientFacts.birth(born, clock).isPresent()) {
            return wrong(column, "problem.birth");
        }
        return born;
    }

    ZoneId zone(String column) {
        if (ZoneId.getAvailableZoneIds().contains(text(column))) {
            return ZoneId.of(text(column));
        }
        return wrong(column, "problem.zone");
    }

    LocalDate date(String column) {
        try {
            LocalDate date = LocalDate.parse(text(column), DATE);
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? wrong(column, "problem.date.far") : date;
        } catch (DateTimeException e) {
            return wrong(column, "problem.date");
        }
    }

    LocalTime time(String column) {
        try {
            return LocalTime.parse(text(column), TIME);
        } catch (DateTimeException e) {
            return wrong(column, "problem.time");
        }
    }

    /** A length of 1 to 1440 minutes; 0 if it is none. */
    int minutes(String column) {
        if (text(column).matches("[0-9]{1,4}")) {
            int minutes = Integer.parseInt(text(column));
            if (minutes >= 1 && minutes <= 1440) {
                return minutes;
            }
        }
        wrong(column, "problem.minutes");
        return 0;
    }

    /** A constant of an enum, written as {@code on-demand} or {@code ON_DEMAND}. */
    <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        String name = text(column).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseGet(() -> wrong(column, "problem.word", words(type)));
    }

    /** Checks that a row of another kind is there, and tells whether it is. */
    boolean refers(String column, Kind other, String key) {
        if (text(column).isEmpty()) {
            return false;
        }
        if (!known.holds(other, key)) {
            problem(column, "problem.unknown", words(other), key);
            return false;
        }
        return true;
    }

    void problem(String column, String key, Object... arguments) {
        sound = false;
        problems.accept(Problem.of(place(), column, key, arguments));
    }

    /** What another feature does not grant, in its own words. */
    void refused(String column, Refusal refusal) {
        sound = false;
        problems.accept(new Problem(place().file(), place().line(), column, refusal.inWords(Locale.UK)));
    }

    private <T> T wrong(String column, String key, Object... more) {
        sound = false;
        if (!text(column).isEmpty()) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = text(column);
            System.arraycopy(more, 0, arguments, 1, more.length);
            problem(column, key, arguments);
        }
        return null;
    }

    private void check(Column column) {
        String value = text(column.name());
        if (value.isEmpty() && column.required()) {
            problem(column.name(), "problem.missing");
        } else if (value.codePointCount(0, value.length()) > column.limit()) {
            problem(column.name(), "problem.long", value.codePointCount(0, value.length()), column.limit());
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            problem(column.name(), "problem.control");
        }
    }

    private static String words(Kind kind) {
        return Problem.words("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String words(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant ->
                                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
