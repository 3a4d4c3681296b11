package org.cliniccalendar.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of a request's address. Whatever is wrong is refused with 400 by its name. */
final class Parameters {
    private static final int LAST_YEAR = 9_999;

    private final MultivaluedMap<String, String> given;

    Parameters(UriInfo uri) {
        given = uri.getQueryParameters();
    }

    /** A key that must be there. */
    long key(String name) {
        return find(name, Parameters::number, "a number such as 4711")
                .orElseThrow(() -> wrong(name, "“" + name + "” is missing."));
    }

    /** Keys, of which there may be none; the parameter may come several times or list them with commas. */
    Set<Long> keys(String name) {
        Set<Long> keys = new LinkedHashSet<>();
        for (String value : given.getOrDefault(name, List.of())) {
            for (String key : value.split(",")) {
                keys.add(read(name, key, Parameters::number, "a number such as 4711"));
            }
        }
        return keys;
    }

    /** A date that may be left out. */
    Optional<LocalDate> date(String name) {
        return find(name, Parameters::usualDate, "a date such as 2026-12-07");
    }

    /** A number from 1 to a most. */
    int upTo(String name, int most, int unlessGiven) {
        int number = find(name, Integer::parseInt, "a number").orElse(unlessGiven);
        if (number < 1 || number > most) {
            throw wrong(name, "“" + name + "” is a number from 1 to " + most + ".");
        }
        return number;
    }

    /** A parameter that may be left out, of which the last counts. */
    <T> Optional<T> find(String name, Function<String, T> reading, String what) {
        return Optional.ofNullable(given.get(name))
                .filter(values -> !values.isEmpty())
                .map(values -> read(name, values.get(values.size() - 1), reading, what));
    }

    private static <T> T read(String name, String value, Function<String, T> reading, String what) {
        try {
            return reading.apply(value.strip());
        } catch (DateTimeException | IllegalArgumentException notSuchAText) {
            throw wrong(name, "“" + name + "” is " + what + ".");
        }
    }

    private static Long number(String digits) {
        if (!digits.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("No key");
        }
        return Long.valueOf(digits);
    }

    private static LocalDate usualDate(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() >= LAST_YEAR) {
            throw new DateTimeException("Not of the years 1 to 9998");
        }
        return date;
    }

    private static WrongField wrong(String name, String detail) {
        return new WrongField(
                ProblemDetail.of(Response.Status.BAD_REQUEST, detail).coded("WRONG_PARAMETER"), name);
    }
}
