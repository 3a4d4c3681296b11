package org.cliniccalendar.booking.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.cliniccalendar.booking.CalendarAppointment;
import org.cliniccalendar.booking.CalendarClosedTime;
import org.cliniccalendar.booking.CalendarFreeTime;
import org.cliniccalendar.booking.CalendarSession;
import org.cliniccalendar.booking.ClinicCalendar;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;
import org.cliniccalendar.web.StateWords;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleDisplayMode;

/** The clinic's calendar as events of the schedule component, loaded for what is in view and within the range asked for. */
class CalendarEvents extends LazyScheduleModel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.booking.messages";

    private final LocalDate from;
    private final LocalDate until;
    private final ZoneId zone;
    private final CalendarLayout layout;
    private final transient BookingLink link;
    private final transient BiFunction<LocalDate, LocalDate, ClinicCalendar> show;
    private final transient BiFunction<LocalDate, LocalDate, ClosedTimes> showClosed;

    CalendarEvents(
            LocalDate from,
            LocalDate until,
            ZoneId zone,
            CalendarLayout layout,
            BookingLink link,
            BiFunction<LocalDate, LocalDate, ClinicCalendar> show,
            BiFunction<LocalDate, LocalDate, ClosedTimes> showClosed) {
        this.from = from;
        this.until = until;
        this.zone = zone;
        this.layout = layout;
        this.link = link;
        this.show = show;
        this.showClosed = showClosed;
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        LocalDate first = start.toLocalDate().isBefore(from) ? from : start.toLocalDate();
        LocalDate last = end.toLocalDate().isAfter(until) ? until : end.toLocalDate();
        if (last.isBefore(first)) {
            return;
        }
        ClosedTimes closed = showClosed.apply(first, last);
        closed.times().forEach(time -> addClosed(time, closed.liesBehind(time)));
        ClinicCalendar calendar = show.apply(first, last);
        calendar.sessions().forEach(this::addSession);
        calendar.appointments().forEach(this::addAppointment);
        if (layout != CalendarLayout.MONTH) {
            calendar.ownFreeTime().stream()
                    .filter(free -> !closed.closeOwn(free.during()))
                    .forEach(this::addFreeTime);
        }
    }

    private void addSession(CalendarSession session) {
        if (session.own() && layout != CalendarLayout.MONTH) {
            addBand(session);
        } else {
            addEvent(event(session.during())
                    .title(link.told(
                            session,
                            (session.own()
                                            ? session.room()
                                            : session.clinician().brief()) + ", " + free(session)))
                    .styleClass("cc-ev cc-ev--other " + colour(session))
                    .url(link.into(session))
                    .display(ScheduleDisplayMode.BLOCK)
                    .build());
        }
    }

    /** One's own session lies behind its appointments; where it is stands above the day. */
    private void addBand(CalendarSession session) {
        addEvent(event(session.during())
                .styleClass("cc-band " + colour(session))
                .display(ScheduleDisplayMode.BACKGROUND)
                .build());
        addEvent(event(session.during())
                .title(DateWords.time(session.during().start(), zone) + " " + session.room() + ", " + free(session))
                .allDay(true)
                .styleClass("cc-ev cc-ev--where")
                .display(ScheduleDisplayMode.BLOCK)
                .build());
    }

    private static String free(CalendarSession session) {
        return Messages.words(TEXT, "calendar.free", session.free(), session.slots());
    }

    private static String colour(CalendarSession session) {
        if (!session.own()) {
            return "cc-head-slate";
        }
        return session.level() == Level.AVAILABLE ? "cc-head-petrol" : "cc-head-amber";
    }

    private void addAppointment(CalendarAppointment appointment) {
        addEvent(event(appointment.during())
                .title(appointment.client().listed() + ", " + StateWords.word(appointment.status()))
                .styleClass("cc-ev " + StateWords.styleClass(appointment.status()))
                .url("appointment?ref=" + appointment.ref())
                .display(ScheduleDisplayMode.BLOCK)
                .build());
    }

    private void addFreeTime(CalendarFreeTime free) {
        addEvent(event(free.during())
                .title(Messages.words(TEXT, "calendar.freeTime"))
                .styleClass("cc-ev cc-ev--free")
                .display(ScheduleDisplayMode.BLOCK)
                .build());
    }

    /** Hatched, with its reason on a plate; a colleague's stands beside the sessions of the others. */
    private void addClosed(CalendarClosedTime closed, boolean behind) {
        addEvent(event(closed.during())
                .title(ClosedTimes.words(closed))
                .styleClass(behind ? "cc-ev--block" : "cc-ev cc-ev--other cc-ev--block")
                .display(behind ? ScheduleDisplayMode.BACKGROUND : ScheduleDisplayMode.BLOCK)
                .build());
    }

    private DefaultScheduleEvent.Builder<Object> event(Interval during) {
        return DefaultScheduleEvent.builder()
                .startDate(LocalDateTime.ofInstant(during.start(), zone))
                .endDate(LocalDateTime.ofInstant(during.end(), zone))
                .editable(false);
    }
}
