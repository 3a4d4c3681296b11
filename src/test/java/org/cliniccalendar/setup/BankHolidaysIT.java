package org.cliniccalendar.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the server, because that brings the reader of JSON. */
@ExtendWith(ArquillianExtension.class)
class BankHolidaysIT {
    @Test
    void theDaysOfEachDivisionAreRead() {
        Map<String, List<ClosureDay>> regions = read("""
                {"scotland": {"division": "scotland", "events": [
                  {"title": "St Andrew’s Day", "date": "2026-11-30", "notes": "", "bunting": true}]},
                 "northern-ireland": {"division": "northern-ireland", "events": []}}
                """);

        assertEquals(
                List.of(new ClosureDay(null, "scotland", LocalDate.of(2026, 11, 30), "St Andrew’s Day")),
                regions.get("scotland"));
        assertEquals(List.of(), regions.get("northern-ireland"));
    }

    @Test
    void whatIsNoneIsRefusedInWords() {
        Map.of(
                        "not json", "closures.file.none",
                        "[]", "closures.file.none",
                        "{}", "closures.file.none",
                        "{'x': 1}", "closures.file.region",
                        "{'x': {'events': [1]}}", "closures.file.event",
                        "{'x': {'events': [{'title': 'A'}]}}", "closures.file.event",
                        "{'x': {'events': [{'title': 'A', 'date': '30/11/2026'}]}}", "closures.file.event",
                        "{'x': {'events': [{'title': '', 'date': '2026-11-30'}]}}", "closures.name.length")
                .forEach((file, key) -> assertEquals(
                        key,
                        assertThrows(SetupRefused.class, () -> read(file.replace('\'', '"')))
                                .key()));
    }

    private static Map<String, List<ClosureDay>> read(String file) {
        return BankHolidays.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
