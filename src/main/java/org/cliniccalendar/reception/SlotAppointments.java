package org.cliniccalendar.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In which slot each appointment of a session is drawn: where it begins, or the nearest slot before. None is left out. */
final class SlotAppointments {
    private final Map<Long, List<DayAppointment>> bySlot = new TreeMap<>();

    SlotAppointments(List<DaySlot> slots, List<DayAppointment> appointments) {
        TreeMap<Instant, DaySlot> byStart = new TreeMap<>();
        slots.forEach(slot -> byStart.put(slot.during().start(), slot));
        appointments.stream()
                .filter(appointment -> appointment.isDrawn() && !byStart.isEmpty())
                .forEach(appointment -> {
                    var before = byStart.floorEntry(appointment.during().start());
                    DaySlot slot = (before == null ? byStart.firstEntry() : before).getValue();
                    bySlot.computeIfAbsent(slot.id(), none -> new ArrayList<>()).add(appointment);
                });
    }

    List<DayAppointment> at(DaySlot slot) {
        return bySlot.getOrDefault(slot.id(), List.of());
    }
}
