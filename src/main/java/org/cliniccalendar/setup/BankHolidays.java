package org.cliniccalendar.setup;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bank holidays as gov.uk publishes them: an object with one entry for each division, whose {@code events} have a
 * {@code title} and a {@code date}. A division is a region here.
 */
public final class BankHolidays {
    private BankHolidays() {}

    /**
     * Reads a file.
     *
     * @return the closure days of each region, in the order of the file
     * @throws SetupRefused if it is none, naming the region and the event that cannot be read
     */
    public static Map<String, List<ClosureDay>> read(InputStream file) {
        Map<String, List<ClosureDay>> regions = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(file)) {
            reader.readObject().forEach((division, value) -> regions.put(division, days(division, value)));
        } catch (JsonException | IllegalStateException notJson) {
            throw new SetupRefused("closures.file.none");
        }
        if (regions.values().stream().allMatch(List::isEmpty)) {
            throw new SetupRefused("closures.file.none");
        }
        return regions;
    }

    private static List<ClosureDay> days(String division, JsonValue value) {
        if (!(value instanceof JsonObject region) || !(region.get("events") instanceof JsonArray events)) {
            throw new SetupRefused("closures.file.region", division);
        }
        return events.stream().map(event -> day(division, event)).toList();
    }

    private static ClosureDay day(String division, JsonValue event) {
        try {
            JsonObject facts = event.asJsonObject();
            ClosureDay day =
                    new ClosureDay(null, division, LocalDate.parse(facts.getString("date")), facts.getString("title"));
            day.check();
            return day;
        } catch (ClassCastException | NullPointerException | DateTimeException incomplete) {
            throw new SetupRefused("closures.file.event", division, event.toString());
        }
    }
}
