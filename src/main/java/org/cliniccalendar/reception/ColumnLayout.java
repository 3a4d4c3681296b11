package org.cliniccalendar.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cliniccalendar.reception.DayCell.Kind;
import org.cliniccalendar.time.Interval;

/** Fills one column from the beginning of the axis to its end: what stands when, without holes. */
final class ColumnLayout {
    /** The heading of a later session stands in the last minutes of the gap before it, if that is twice as long. */
    private static final Duration HEADING = Duration.ofMinutes(10);

    private final Map<Long, List<DaySlot>> slots;
    private final Map<Long, List<DayAppointment>> appointments;
    private final List<DayClosing> closings;
    private final List<DayCell> cells = new ArrayList<>();
    private Instant reached;

    ColumnLayout(
            Map<Long, List<DaySlot>> slots,
            Map<Long, List<DayAppointment>> appointments,
            List<DayClosing> closings,
            Instant begin) {
        this.slots = slots;
        this.appointments = appointments;
        this.closings = closings;
        this.reached = begin;
    }

    /** The cells of the sessions given, which are in order of time. */
    List<DayCell> cells(List<DaySession> sessions, Instant end) {
        for (DaySession session : sessions) {
            gapBefore(session, session == sessions.get(0));
            fill(session);
        }
        gapUntil(end, sessions.get(sessions.size() - 1));
        return cells;
    }

    private void gapBefore(DaySession session, boolean first) {
        Instant start = session.during().start();
        if (!reached.isBefore(start)) {
            return;
        }
        boolean headed = !first && Duration.between(reached, start).compareTo(HEADING.multipliedBy(2)) >= 0;
        gapUntil(headed ? start.minus(HEADING) : start, session);
        if (headed) {
            add(DayCell.empty(Kind.HEADING, new Interval(reached, start), session, session.name()));
        }
    }

    /** Between sessions of somebody who has a block then, the block is the reason. */
    private void gapUntil(Instant end, DaySession session) {
        if (reached.isBefore(end)) {
            Interval gap = new Interval(reached, end);
            Optional<DayClosing> closing = closing(session, gap);
            add(DayCell.empty(
                    closing.isPresent() ? Kind.CLOSED : Kind.GAP,
                    gap,
                    session,
                    closing.map(DayClosing::reason).orElse("")));
        }
    }

    private void fill(DaySession session) {
        List<DaySlot> all = slots.getOrDefault(session.sessionDateId(), List.of());
        SlotAppointments placed =
                new SlotAppointments(all, appointments.getOrDefault(session.sessionDateId(), List.of()));
        int next = 0;
        while (next < all.size()) {
            DaySlot slot = all.get(next);
            gapUntil(slot.during().start(), session);
            next = placed.at(slot).isEmpty() ? unused(session, all, next) : taken(session, all, next, placed);
        }
        gapUntil(session.during().end(), session);
    }

    /** A run of slots with appointments: those that begin in it, until the last of them is over. */
    private int taken(DaySession session, List<DaySlot> all, int first, SlotAppointments placed) {
        DaySlot slot = all.get(first);
        List<DayAppointment> drawn = new ArrayList<>();
        Instant end = slot.during().end();
        int next = first;
        while (next < all.size() && all.get(next).during().start().isBefore(end)) {
            for (DayAppointment appointment : placed.at(all.get(next))) {
                drawn.add(appointment);
                end = later(end, appointment.during().end());
            }
            end = later(end, all.get(next).during().end());
            next++;
        }
        boolean free = slot.free() > 0
                && !slot.isBlank()
                && closing(session, slot.during()).isEmpty();
        add(new DayCell(Kind.SLOT, new Interval(reached, end), session, slot, free && session.active(), drawn, ""));
        return next;
    }

    private int unused(DaySession session, List<DaySlot> all, int index) {
        DaySlot slot = all.get(index);
        Optional<DayClosing> closing = closing(session, slot.during());
        if (closing.isPresent()) {
            close(session, slot, closing.get().reason());
        } else if (slot.isBlank()) {
            add(DayCell.empty(
                    Kind.BLANK,
                    slot.during(),
                    session,
                    slot.type() == null ? "" : slot.type().name()));
        } else {
            String cancelled = cancelledIn(slot);
            add(new DayCell(Kind.SLOT, slot.during(), session, slot, session.active(), List.of(), cancelled));
        }
        return index + 1;
    }

    /** Slots closed for one reason are one cell. */
    private void close(DaySession session, DaySlot slot, String reason) {
        DayCell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
        if (last != null && last.kind() == Kind.CLOSED && last.note().equals(reason)) {
            cells.remove(cells.size() - 1);
            reached = last.during().start();
        }
        add(DayCell.empty(Kind.CLOSED, new Interval(reached, slot.during().end()), session, reason));
    }

    private String cancelledIn(DaySlot slot) {
        return appointments.getOrDefault(slot.sessionDateId(), List.of()).stream()
                .filter(a -> !a.isDrawn()
                        && a.isOpen()
                        && slot.during().contains(a.during().start()))
                .reduce((earlier, later) -> later)
                .map(a -> a.client().listed())
                .orElse("");
    }

    private Optional<DayClosing> closing(DaySession session, Interval time) {
        return closings.stream()
                .filter(c -> c.closes(session) && c.during().overlaps(time))
                .findFirst();
    }

    private void add(DayCell cell) {
        cells.add(cell);
        reached = cell.during().end();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
