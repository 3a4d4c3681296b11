package org.cliniccalendar.reception.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.DayCell.Kind;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.DaySlot;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.StateWords;

/**
 * The cells of a column. A busy day has thousands, so each says only what differs: the column tells the usual length
 * and colour, a confirmed appointment has no state class, icons come from the style sheet, and the value of a button is the key of
 * its slot or of its appointment.
 */
final class CellMarkup {
    private static final int TALL = 20;

    private final Markup markup;
    private final ReceptionDay day;
    private final Map<AppointmentStatus, String> states = new EnumMap<>(AppointmentStatus.class);
    private final String free = Words.of("cell.free");
    private final String unused = Words.of("cell.unused");
    private int usual;
    private String usualColour = "";

    CellMarkup(Markup markup, ReceptionDay day) {
        this.markup = markup;
        this.day = day;
        for (AppointmentStatus status : AppointmentStatus.values()) {
            states.put(status, StateWords.word(status));
        }
    }

    void column(DayColumn column, int number) throws IOException {
        usual = column.cells().stream()
                .filter(cell -> cell.kind() == Kind.SLOT)
                .findFirst()
                .map(DayCell::minutes)
                .orElse(0);
        usualColour = column.cells().stream()
                .filter(cell -> cell.kind() == Kind.SLOT)
                .findFirst()
                .map(CellMarkup::colour)
                .orElse("");
        markup.begin("ol", "class", "cc-rec__col" + length(usual) + usualColour, "aria-labelledby", "c" + number);
        for (DayCell cell : column.cells()) {
            cell(cell, cell == column.cells().get(column.cells().size() - 1));
        }
        markup.begin("li", "class", "cc-rec__now", "aria-hidden", "true")
                .end("li")
                .end("ol");
    }

    private void cell(DayCell cell, boolean last) throws IOException {
        switch (cell.kind()) {
            case GAP -> plate("is-none", cell, gap(cell, last));
            case CLOSED -> plate("is-closed", cell, Words.of("cell.closed", cell.note(), times(cell)));
            case BLANK -> blank(cell);
            case HEADING -> heading(cell);
            case SLOT -> slot(cell);
        }
    }

    private void plate(String styleClass, DayCell cell, String words) throws IOException {
        markup.begin("li", "class", styleClass + length(cell))
                .element("span", "cc-plate", words)
                .end("li");
    }

    private String gap(DayCell cell, boolean last) {
        boolean before = cell.during().end().equals(cell.session().during().start())
                && cell.during().start().equals(day.axis().start());
        if (before) {
            return Words.of("cell.from", DateWords.time(cell.during().end(), day.zone()));
        }
        return last && !cell.during().overlaps(cell.session().during())
                ? Words.of("cell.ends", DateWords.time(cell.during().start(), day.zone()))
                : Words.of("cell.noSession", times(cell));
    }

    private void blank(DayCell cell) throws IOException {
        String words = cell.note().isEmpty() ? Words.of("cell.blank") : cell.note();
        markup.begin("li", "class", "is-blank" + length(cell) + onHour(cell)).text(words);
        markup.element("span", "cc-sr", " " + Words.of("cell.notBookable", times(cell)))
                .end("li");
    }

    private void heading(DayCell cell) throws IOException {
        markup.begin("li", "class", "is-head cc-head-" + cell.session().colour() + length(cell))
                .text(cell.note())
                .element(
                        "span",
                        "",
                        Words.of(
                                "cell.until",
                                DateWords.time(cell.session().during().end(), day.zone())))
                .end("li");
    }

    private void slot(DayCell cell) throws IOException {
        boolean past = !cell.during().end().isAfter(day.now());
        StringBuilder look = new StringBuilder(colour(cell).equals(usualColour) ? "" : colour(cell));
        if (cell.appointments().isEmpty()) {
            look.append(cell.free() ? " is-free" : " is-shut").append(past ? " is-past" : "");
        } else if (cell.appointments().size() == 1) {
            look.append(state(cell.appointments().get(0)));
        }
        look.append(cell.appointments().size() + (cell.free() ? 1 : 0) > 1 ? " is-many" : "");
        look.append(length(cell)).append(onHour(cell)).append(cell.minutes() >= TALL ? " is-tall" : "");
        markup.begin("li", "class", look.toString().strip());
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
        markup.element("time", "", time(cell))
                .text(" ")
                .element("i", "", past ? unused : free)
                .text(" ");
        markup.element("b", "", slot.type().shortName());
        if (!cell.note().isEmpty()) {
            markup.text(" ").element("span", "", Words.of("cell.cancelled", cell.note()));
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
        markup.element("span", "", a.isOpen() ? a.client().listed() : Words.of("cell.somebody"))
                .text(" ");
        if (a.isOverbooked()) {
            markup.element("em", "", Words.of("cell.overbooked")).text(" ");
        }
        markup.element("i", "", states.get(a.status())).end("button");
    }

    private static String colour(DayCell cell) {
        return " cc-slot-"
                + (cell.slot().type() == null ? "none" : cell.slot().type().colour());
    }

    private static String state(DayAppointment a) {
        return a.status() == AppointmentStatus.BOOKED ? "" : " " + StateWords.styleClass(a.status());
    }

    private String length(DayCell cell) {
        return cell.minutes() == usual ? "" : length(cell.minutes());
    }

    private static String length(int minutes) {
        return " cc-h" + minutes / 60 + " cc-m" + minutes % 60;
    }

    private String onHour(DayCell cell) {
        return time(cell).endsWith(":00") ? " on-hour" : "";
    }

    private String time(DayCell cell) {
        return DateWords.time(cell.during().start(), day.zone());
    }

    private String times(DayCell cell) {
        return DateWords.times(cell.during().start(), cell.during().end(), day.zone());
    }
}
