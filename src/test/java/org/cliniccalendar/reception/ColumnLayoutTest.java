package org.cliniccalendar.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
    private static final DaySlot.Type ROUTINE =
            new DaySlot.Type("Routine", "RTN", "frost", Channel.IN_PERSON, true, "");
    private static final DaySession MORNING = session(1, "09:00", "10:00");
    private static final DaySession LATE = session(2, "11:00", "12:00");

    @Test
    void aColumnHasNoHolesFromTheBeginningOfTheAxisToItsEnd() {
        assertEquals(
                List.of("GAP 08:00 60", "SLOT 09:00 30", "SLOT 09:30 30", "GAP 10:00 60"),
                drawn(List.of(MORNING), List.of(), List.of(), "11:00"));
    }

    @Test
    void theNextSessionOfTheColumnHasItsHeadingInTheGapBeforeIt() {
        assertEquals(
                List.of("GAP 10:00 50", "HEADING 10:50 10", "SLOT 11:00 30"),
                drawn(List.of(MORNING, LATE), List.of(), List.of(), "12:00").subList(3, 6));
    }

    @Test
    void anAppointmentIsOneCellAsLongAsItTakes() {
        assertEquals(
                List.of("SLOT 09:00 60 A1"),
                drawn(List.of(MORNING), List.of(appointment("A1", "09:00", "10:00")), List.of(), "10:00")
                        .subList(1, 2));
    }

    @Test
    void whatIsOverbookedStandsBesideWhatWasThereBefore() {
        List<DayAppointment> both = List.of(appointment("A1", "09:00", "09:30"), appointment("A2", "09:00", "09:20"));
        assertEquals(
                List.of("SLOT 09:00 30 A1 A2"),
                drawn(List.of(MORNING), both, List.of(), "10:00").subList(1, 2));
    }

    @Test
    void freeSlotsUnderABlockAreOneClosedCell() {
        DayClosing block = new DayClosing(1, 1L, interval("09:00", "10:00"), "Training", false);
        assertEquals(
                List.of("CLOSED 09:00 60"),
                drawn(List.of(MORNING), List.of(), List.of(block), "10:00").subList(1, 2));
    }

    @Test
    void aBlockHidesNobodyWhoIsBooked() {
        DayClosing block = new DayClosing(1, 1L, interval("09:00", "10:00"), "Training", false);
        assertEquals(
                List.of("SLOT 09:00 30 A1", "CLOSED 09:30 30"),
                drawn(List.of(MORNING), List.of(appointment("A1", "09:00", "09:30")), List.of(block), "10:00")
                        .subList(1, 3));
    }

    private static List<String> drawn(
            List<DaySession> sessions, List<DayAppointment> appointments, List<DayClosing> closings, String end) {
        Map<Long, List<DaySlot>> slots = Map.of(
                1L, List.of(slot(1, "09:00", "09:30"), slot(1, "09:30", "10:00")),
                2L, List.of(slot(2, "11:00", "11:30"), slot(2, "11:30", "12:00")));
        return new ColumnLayout(slots, Map.of(1L, appointments), closings, at("08:00"))
                .cells(sessions, at(end)).stream().map(ColumnLayoutTest::words).toList();
    }

    private static String words(DayCell cell) {
        StringBuilder words = new StringBuilder(
                cell.kind() + " " + cell.during().start().toString().substring(11, 16));
        words.append(' ').append(cell.minutes());
        cell.appointments().forEach(a -> words.append(' ').append(a.ref()));
        return words.toString();
    }

    private static DaySession session(long id, String start, String end) {
        PersonName ada = new PersonName("Dr", "Ada", "Menon");
        return new DaySession(
                id,
                id,
                1,
                "Mill House",
                "Room 1",
                1L,
                ada,
                "Menon",
                "",
                "petrol",
                false,
                false,
                false,
                false,
                true,
                interval(start, end));
    }

    private static DaySlot slot(long date, String start, String end) {
        return new DaySlot(Long.parseLong(start.replace(":", "")), date, interval(start, end), 1, 1, ROUTINE);
    }

    private static DayAppointment appointment(String ref, String start, String end) {
        return new DayAppointment(
                ref,
                1,
                AppointmentStatus.BOOKED,
                interval(start, end),
                1,
                "Visit",
                new PersonName("", "Ann", "Hale"),
                LocalDate.of(1970, 1, 1),
                "1",
                "",
                "",
                "",
                null,
                null,
                null);
    }

    private static Interval interval(String start, String end) {
        return new Interval(at(start), at(end));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-07T" + time + ":00Z");
    }
}
