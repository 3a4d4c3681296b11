package org.cliniccalendar.reception.web;

import java.io.IOException;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;

/** A column from top to bottom: its slots, and what stands before, between and after them. */
final class ColumnMarkup {
    private final Markup markup;
    private final ReceptionDay day;
    private final SlotMarkup slots;

    ColumnMarkup(Markup markup, ReceptionDay day) {
        this.markup = markup;
        this.day = day;
        slots = new SlotMarkup(markup, day);
    }

    void column(DayColumn column, int number) throws IOException {
        CellLook look = new CellLook(column, day.zone());
        markup.begin("ol", "class", "cc-rec__col" + look.column(), "aria-labelledby", "c" + number);
        for (DayCell cell : column.cells()) {
            cell(cell, look, cell == column.cells().get(column.cells().size() - 1));
        }
        markup.begin("li", "class", "cc-rec__now", "aria-hidden", "true")
                .end("li")
                .end("ol");
    }

    private void cell(DayCell cell, CellLook look, boolean last) throws IOException {
        switch (cell.kind()) {
            case GAP -> plate("is-none" + look.length(cell), gap(cell, last));
            case CLOSED -> plate("is-closed" + look.length(cell), Words.of("cell.closed", cell.note(), times(cell)));
            case BLANK -> blank(cell, look);
            case HEADING -> heading(cell, look);
            case SLOT -> slots.slot(cell, look);
        }
    }

    private void plate(String styleClass, String words) throws IOException {
        markup.begin("li", "class", styleClass)
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

    private void blank(DayCell cell, CellLook look) throws IOException {
        String words = cell.note().isEmpty() ? Words.of("cell.blank") : cell.note();
        markup.begin("li", "class", "is-blank" + look.length(cell) + look.onHour(cell))
                .text(words);
        markup.element("span", "cc-sr", " " + Words.of("cell.notBookable", times(cell)))
                .end("li");
    }

    private void heading(DayCell cell, CellLook look) throws IOException {
        markup.begin("li", "class", "is-head cc-head-" + cell.session().colour() + look.length(cell))
                .text(cell.note())
                .element(
                        "span",
                        "",
                        Words.of(
                                "cell.until",
                                DateWords.time(cell.session().during().end(), day.zone())))
                .end("li");
    }

    private String times(DayCell cell) {
        return DateWords.times(cell.during().start(), cell.during().end(), day.zone());
    }
}
