package org.cliniccalendar.reception;

import java.util.List;

/**
 * A column of the day: a session, or a clinician with the day's sessions below each other.
 *
 * @param key the same when the day is read again
 * @param sessions in order of time, at least one; the first gives the column its name and colour
 */
public record DayColumn(String key, List<DaySession> sessions, List<DayCell> cells) {
    public DayColumn {
        sessions = List.copyOf(sessions);
        cells = List.copyOf(cells);
    }

    /** The session that the header tells of. */
    public DaySession first() {
        return sessions.get(0);
    }

    /** How many slots can still be booked. */
    public long free() {
        return cells.stream().filter(DayCell::free).count();
    }

    /** How many clients are here and not called in yet. */
    public long waiting() {
        return cells.stream()
                .flatMap(cell -> cell.appointments().stream())
                .filter(DayAppointment::isWaiting)
                .count();
    }
}
