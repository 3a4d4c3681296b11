package org.cliniccalendar.reception.web;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.reception.ReceptionRefused;

/** Where several appointments go when they are pasted into a slot: there, and into the free slots of the column after it. */
final class PasteTargets {
    private final Deque<Long> free = new ArrayDeque<>();

    private PasteTargets() {}

    static PasteTargets from(ReceptionDay day, String target) {
        PasteTargets targets = new PasteTargets();
        DayCell first = day.cell(target).orElse(null);
        day.columns().stream()
                .filter(column -> column.cells().contains(first))
                .map(DayColumn::cells)
                .forEach(cells -> cells.subList(cells.indexOf(first), cells.size()).stream()
                        .filter(DayCell::free)
                        .forEach(cell -> targets.free.add(cell.slot().id())));
        return targets;
    }

    /**
     * The next free slot.
     *
     * @throws ReceptionRefused if the column has no further one
     */
    long next() {
        if (free.isEmpty()) {
            throw ReceptionRefused.noFreeSlotBelow();
        }
        return free.poll();
    }
}
