package org.cliniccalendar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();

    @Test
    void anInstantIsKeptAtUtcAndComesBackFromAnyOffset() {
        Instant instant = Instant.parse("2026-12-03T09:00:00.123456Z");
        assertEquals(OffsetDateTime.parse("2026-12-03T09:00:00.123456Z"), converter.convertToDatabaseColumn(instant));
        assertEquals(
                instant, converter.convertToEntityAttribute(OffsetDateTime.parse("2026-12-03T10:00:00.123456+01:00")));
    }

    @Test
    void nothingStaysNothing() {
        assertNull(converter.convertToDatabaseColumn(null));
        assertNull(converter.convertToEntityAttribute(null));
    }
}
