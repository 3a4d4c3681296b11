package org.cliniccalendar.reception.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.DaySlot;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.StateWords;

/**
 * The slots of a column. A busy day has thousands, so a confirmed appointment has no state class, icons come from the style
 * sheet, and the value of a button is the key of its slot or of its appointment.
 */
final class SlotMarkup {
    private static final int TALL = 20;

    private final Markup markup;
    private final ReceptionDay day;
    private final Map<AppointmentStatus, String> states = new EnumMap<>(AppointmentStatus.class);
    private final String free = Words.of("cell.free");
    private final String unused = Words.of("cell.unused");
    private final String cancelled = Words.of("cell.cancelled");

    SlotMarkup(Markup markup, ReceptionDay day) {
        this.markup = markup;
        this.day = day;
        for (AppointmentStatus status : AppointmentStatus.values()) {
            states.put(status, StateWords.word(status));
        }
    }

    /** A slot with whoever has it side by side, and its free time. */
    void slot(DayCell cell, CellLook look) throws IOException {
        boolean past = !cell.during().end().isAfter(day.now());
        StringBuilder classes = new StringBuilder(look.colour(cell));
        if (cell.appointments().isEmpty()) {
            classes.append(cell.free() ? " is-free" : " is-shut").append(past ? " is-past" : "");
        } else if (cell.appointments().size() == 1) {
            classes.append(state(cell.appointments().get(0)));
        }
        classes.append(cell.appointments().size() + (cell.free() ? 1 : 0) > 1 ? " is-many" : "");
        classes.append(look.length(cell)).append(look.onHour(cell)).append(cell.minutes() >= TALL ? " is-tall" : "");
        markup.begin("li", "class", classes.toString().strip());
        for (DayAppointment appointment : cell.appointments()) {
            appointment(cell, appointment);
        }
        if (cell.free() || cell.appointments().isEmpty()) {
            openTime(cell, past);
        }
        markup.end("li");
    }

    private void openTime(DayCell cell, boolean past) throws IOException {
        DaySlot slot = cell.slot();
        markup.begin("button", "class", cell.appointments().isEmpty() ? "" : "is-free", "value", slot.id());
        markup.element("time", "", DateWords.time(cell.during().start(), day.zone()))
                .text(" ")
                .element("i", "", past ? unused : free)
                .text(" ");
        markup.element("b", "", slot.type().shortName());
        if (!cell.note().isEmpty()) {
            markup.text(" ").begin("span").element("s", "", cell.note());
            markup.text(" " + cancelled).end("span");
        }
        markup.end("button");
    }

    private void appointment(DayCell cell, DayAppointment a) throws IOException {
        String many = cell.appointments().size() + (cell.free() ? 1 : 0) > 1 ? state(a).strip() : "";
        markup.begin("button", "class", many, "value", a.key());
        markup.element("time", "", DateWords.time(a.during().start(), day.zone()))
                .text(" ");
        markup.element(
                        "b",
                        "",
                        cell.slot().type() == null ? "" : cell.slot().type().shortName())
                .text(" ");
        markup.element("span", "", HeldWords.who(day, a)).text(" ");
        if (a.isOverbooked()) {
            markup.element("em", "", Words.of("cell.overbooked")).text(" ");
        }
        markup.element("i", "", a.isHeld() ? "" : states.get(a.status())).end("button");
    }

    private static String state(DayAppointment a) {
        return a.status() == AppointmentStatus.BOOKED ? "" : " " + StateWords.styleClass(a.status()) + hold(a);
    }

    /** What the viewer may do with a hold, for the script that offers it. */
    private static String hold(DayAppointment a) {
        if (!a.isHeld()) {
            return "";
        }
        return a.hold().own() ? " is-own" : a.hold().releasable() ? " is-releasable" : "";
    }
}
