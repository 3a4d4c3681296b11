package org.cliniccalendar.reception.web;

import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.DayCell.Kind;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.web.DateWords;

/** Classes of the cells of one column: the column tells the usual length and colour, a cell only what is other about it. */
final class CellLook {
    private final ZoneId zone;
    private final int usual;
    private final String usualColour;

    CellLook(DayColumn column, ZoneId zone) {
        this.zone = zone;
        Optional<DayCell> first =
                column.cells().stream().filter(cell -> cell.kind() == Kind.SLOT).findFirst();
        usual = first.map(DayCell::minutes).orElse(0);
        usualColour = first.map(CellLook::slotColour).orElse("");
    }

    /** What is usual. */
    String column() {
        return length(usual) + usualColour;
    }

    String colour(DayCell cell) {
        return slotColour(cell).equals(usualColour) ? "" : slotColour(cell);
    }

    String length(DayCell cell) {
        return cell.minutes() == usual ? "" : length(cell.minutes());
    }

    String onHour(DayCell cell) {
        return DateWords.time(cell.during().start(), zone).endsWith(":00") ? " on-hour" : "";
    }

    private static String slotColour(DayCell cell) {
        return " cc-slot-"
                + (cell.slot().type() == null ? "none" : cell.slot().type().colour());
    }

    private static String length(int minutes) {
        return " cc-h" + minutes / 60 + " cc-m" + minutes % 60;
    }
}
