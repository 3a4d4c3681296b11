package org.cliniccalendar.casework.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleDisplayMode;

/** Openings as events of the schedule component, loaded for what is in view. */
class OpeningEvents extends LazyScheduleModel {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.casework.messages";

    private final ZoneId zone;
    private final transient BiFunction<LocalDate, LocalDate, List<Opening>> find;

    /**
     * @param zone in which they are drawn
     * @param find openings from the first to the last date, both included
     */
    OpeningEvents(ZoneId zone, BiFunction<LocalDate, LocalDate, List<Opening>> find) {
        this.zone = zone;
        this.find = find;
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        find.apply(start.toLocalDate(), end.toLocalDate()).forEach(this::add);
    }

    private void add(Opening opening) {
        addEvent(DefaultScheduleEvent.<Opening>builder()
                .startDate(LocalDateTime.ofInstant(opening.during().start(), zone))
                .endDate(LocalDateTime.ofInstant(opening.during().end(), zone))
                .title(opening.clinician().brief() + ", " + Messages.words(TEXT, "level." + opening.level()))
                .styleClass("cc-ev " + (opening.level() == Level.AVAILABLE ? "cc-ev--free" : "cc-state-requested"))
                .display(ScheduleDisplayMode.BLOCK)
                .editable(false)
                .data(opening)
                .build());
    }
}
