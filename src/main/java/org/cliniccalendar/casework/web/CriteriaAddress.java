package org.cliniccalendar.casework.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Channel;

/**
 * The criteria of a search as the address of its page has them, so that a reload and Back find it again. Several values stand
 * beside each other with commas; what cannot be read is passed over, as in a link that somebody cut off.
 */
final class CriteriaAddress {
    private static final String PAGE = "/find";

    private CriteriaAddress() {}

    /** @param beside what else stands in the address; what is null does not */
    static String of(Criteria criteria, Map<String, ?> beside) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", criteria.getAppointmentTypeId());
        values.put("specialty", criteria.getSpecialty());
        values.put("clinic", list(criteria.getClinicIds()));
        values.put("clinician", list(criteria.getClinicianIds()));
        values.put("from", criteria.getFrom());
        values.put("until", criteria.getUntil());
        values.put("days", list(Arrays.asList(criteria.getDays())));
        values.put("time", criteria.getTimeOfDay());
        values.put("channel", criteria.getChannel());
        values.put("level", level(criteria));
        values.putAll(beside);
        return values.entrySet().stream()
                .filter(value -> value.getValue() != null)
                .map(value -> value.getKey() + "="
                        + URLEncoder.encode(value.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", PAGE + "?", ""));
    }

    /** Takes what an address says, and leaves the rest as it is. */
    static void read(Map<String, String> address, Criteria criteria) {
        one(address, "type", Long::valueOf, criteria::setAppointmentTypeId);
        one(address, "specialty", Function.identity(), criteria::setSpecialty);
        several(address, "clinic", Long::valueOf, criteria::setClinicIds);
        several(address, "clinician", Long::valueOf, criteria::setClinicianIds);
        one(address, "from", LocalDate::parse, criteria::setFrom);
        one(address, "until", LocalDate::parse, criteria::setUntil);
        several(address, "days", DayOfWeek::valueOf, days -> criteria.setDays(days.toArray(DayOfWeek[]::new)));
        one(address, "time", TimeOfDay::valueOf, criteria::setTimeOfDay);
        one(address, "channel", Channel::valueOf, criteria::setChannel);
        one(address, "level", Function.identity(), level -> {
            criteria.setAvailable(!level.equals("on-demand"));
            criteria.setOnDemand(!level.equals("available"));
        });
    }

    private static String level(Criteria criteria) {
        if (criteria.isAvailable() == criteria.isOnDemand()) {
            return null;
        }
        return criteria.isAvailable() ? "available" : "on-demand";
    }

    private static String list(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static <T> void one(Map<String, String> address, String name, Function<String, T> reading, Consumer<T> to) {
        String typed = address.get(name);
        if (typed != null && !typed.isBlank()) {
            try {
                to.accept(reading.apply(typed));
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                return;
            }
        }
    }

    private static <T> void several(
            Map<String, String> address, String name, Function<String, T> reading, Consumer<List<T>> to) {
        one(
                address,
                name,
                typed -> Arrays.stream(typed.split(",")).map(reading).collect(Collectors.toCollection(ArrayList::new)),
                to::accept);
    }
}
