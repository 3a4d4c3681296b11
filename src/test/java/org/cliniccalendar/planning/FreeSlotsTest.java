package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.LONDON;
import static org.cliniccalendar.planning.SampleDates.MONDAY;
import static org.cliniccalendar.planning.SampleDates.TYPE;
import static org.cliniccalendar.planning.SampleDates.at;
import static org.cliniccalendar.planning.SampleDates.booked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slots as texts: days after Monday 4 January 2027, time, and type and seats if they are not the usual ones. */
class FreeSlotsTest {
    private static final Predicate<Interval> ALWAYS = during -> true;

    @ParameterizedTest(name = "{0} for {1} minutes from nine: {2}")
    @CsvSource({
        "'0 09:00', 10, '0 09:00'",
        "'0 09:00;0 09:10', 20, '0 09:00;0 09:10'",
        "'0 09:00;0 09:10', 15, '0 09:00;0 09:10'",
        "'0 09:00;0 09:10', 10, '0 09:00'",
        "'0 09:00;0 09:20', 20, ",
        "'0 09:10', 10, ",
        "'0 09:00', 20, ",
        "'0 09:00;0 09:10 5 0', 20, ",
        "'0 09:00;0 09:10 6', 20, '0 09:00;0 09:10 6'"
    })
    void aRunCoversAnAppointmentFromItsStartToItsEndOrBeyond(String slots, int minutes, String run) {
        assertEquals(
                Optional.ofNullable(run).map(FreeSlotsTest::slots), free(slots).covering(at(MONDAY, "09:00", minutes)));
    }

    @Test
    void aRunStaysOnOneDateOfTheSession() {
        FreeSlot beforeMidnight = new FreeSlot(MONDAY, at(MONDAY, "23:50", 10), TYPE, 1);
        FreeSlot afterMidnight = new FreeSlot(MONDAY.plusDays(1), at(MONDAY.plusDays(1), "00:00", 10), TYPE, 1);

        assertEquals(
                Optional.empty(),
                new FreeSlots(List.of(beforeMidnight, afterMidnight), LONDON).covering(at(MONDAY, "23:50", 20)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // as near a day as there is one, before or after, and then as near a time
        "'1 09:00;2 09:00', '1 09:00'",
        "'2 09:00;-1 09:00', '-1 09:00'",
        "'1 09:00;0 15:00', '0 15:00'",
        "'0 08:40;0 09:30', '0 08:40'",
        "'0 08:20;0 09:30', '0 09:30'",
        // at most seven days away
        "'7 09:00', '7 09:00'",
        "'-7 09:00', '-7 09:00'",
        "'-7 00:00', '-7 00:00'",
        "'7 23:00', '7 23:00'",
        "'8 09:00', ",
        "'-8 09:00', ",
        "'8 08:00', ",
        "'-8 15:00', ",
        // of the same type, and not full
        "'0 09:10 6;1 09:00', '1 09:00'",
        "'0 09:10 5 0;1 09:00', '1 09:00'",
        "'', "
    })
    void theNearestIsOnAsNearADayAsThereIsOneAndThenAsNearATime(String slots, String nearest) {
        assertEquals(
                Optional.ofNullable(nearest).map(FreeSlotsTest::slots),
                free(slots).nearest(booked(11, 0, "09:00"), ALWAYS));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'0 10:00;0 11:00;0 11:10', '0 11:00;0 11:10'", "'0 10:00;0 10:10 6;0 11:00;0 11:10', '0 11:00;0 11:10'"
    })
    void aLongAppointmentNeedsARunOfItsType(String slots, String nearest) {
        assertEquals(
                Optional.of(slots(nearest)), free(slots).nearest(SampleDates.booked(11, 11, 0, "09:00", 20), ALWAYS));
    }

    @Test
    void aTimeAtWhichTheClientCannotComeIsPassedOver() {
        Interval ten = at(MONDAY, "10:00", 10);

        assertEquals(
                Optional.of(slots("0 11:00")),
                free("0 10:00;0 11:00").nearest(booked(11, 0, "09:00"), during -> !during.equals(ten)));
    }

    @Test
    void slotsBecomeFewerAsTheyAreTaken() {
        FreeSlots free = free("0 09:00 5 2;0 10:00");
        Interval nine = at(MONDAY, "09:00", 10);

        free.take(slots("0 09:00 5 2"));
        assertEquals(Optional.of(slots("0 09:00 5 2")), free.covering(nine));
        free.take(slots("0 09:00 5 2"));
        assertEquals(Optional.empty(), free.covering(nine));
        assertEquals(Optional.of(slots("0 10:00")), free.nearest(booked(11, 0, "09:00"), ALWAYS));
        free.take(slots("0 10:00"));
        assertEquals(Optional.empty(), free.nearest(booked(11, 0, "09:00"), ALWAYS));
    }

    private static FreeSlots free(String slots) {
        return new FreeSlots(slots(slots), LONDON);
    }

    private static List<FreeSlot> slots(String text) {
        List<FreeSlot> slots = new ArrayList<>();
        Stream.of(text.split(";")).filter(one -> !one.isEmpty()).forEach(one -> {
            String[] parts = one.split(" ");
            LocalDate date = MONDAY.plusDays(Integer.parseInt(parts[0]));
            slots.add(new FreeSlot(
                    date,
                    at(date, parts[1], 10),
                    parts.length > 2 ? Long.parseLong(parts[2]) : TYPE,
                    parts.length > 3 ? Integer.parseInt(parts[3]) : 1));
        });
        return slots;
    }
}
