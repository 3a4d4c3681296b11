package org.cliniccalendar.reception.web;

import java.io.IOException;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.DaySession;
import org.cliniccalendar.time.Interval;

/** The headers of the columns: the first session's colour and name, who and where, what is free. */
final class HeadMarkup {
    private final Markup markup;
    private final boolean menus;

    /** @param menus whether columns have a menu */
    HeadMarkup(Markup markup, boolean menus) {
        this.markup = markup;
        this.menus = menus;
    }

    /** The corners say where the axis begins, in seconds of the epoch, and how many minutes it has. */
    void corner(String styleClass, Interval axis) throws IOException {
        markup.begin(
                        "div",
                        "class",
                        styleClass,
                        "data-from",
                        axis.start().getEpochSecond(),
                        "data-minutes",
                        axis.duration().toMinutes())
                .end("div");
    }

    /** The description is a tooltip (features V7), and stands in the header for whoever has none. */
    void head(DayColumn column, int number) throws IOException {
        DaySession session = column.first();
        markup.begin(
                "div",
                "class",
                "cc-rec__head cc-head-" + session.colour(),
                "title",
                session.description(),
                "data-column",
                column.key());
        markup.begin("h2", "id", "c" + number).text(session.name()).end("h2");
        markup.element("p", "", whoAndWhere(session));
        if (!session.description().isEmpty()) {
            markup.element("p", "", session.description());
        }
        markup.element("p", "", Words.of("head.counts", column.free(), column.waiting()));
        if (menus && session.clinician() != null) {
            menu(session);
        }
        markup.end("div");
    }

    private void menu(DaySession session) throws IOException {
        markup.begin(
                "button",
                "type",
                "button",
                "class",
                "cc-rec__more pi pi-ellipsis-v",
                "data-opens",
                "column-menu",
                "aria-haspopup",
                "menu",
                "aria-expanded",
                "false",
                "aria-label",
                Words.of("column.more", session.name()));
        markup.end("button");
    }

    static String whoAndWhere(DaySession session) {
        String who = session.clinician() == null ? "" : session.clinician().family() + " · ";
        if (session.open() || session.travel()) {
            return who + Words.of(session.open() ? "head.open" : "head.travel");
        }
        return who
                + (session.room().isEmpty()
                        ? Words.of(session.remote() ? "head.remote" : "head.noRoom")
                        : session.room());
    }
}
