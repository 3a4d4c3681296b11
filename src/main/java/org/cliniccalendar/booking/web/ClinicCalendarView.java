package org.cliniccalendar.booking.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.cliniccalendar.booking.CalendarRequest;
import org.cliniccalendar.booking.CalendarService;
import org.cliniccalendar.booking.ClinicCalendar;
import org.cliniccalendar.booking.ClosedTimeService;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.primefaces.model.ScheduleModel;

/** My Clinic Calendar (features K2–K8): a range of dates, as a calendar of a month, week or day, or as a list. */
@Named
@ViewScoped
public class ClinicCalendarView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How the calendar is drawn. */
    public enum Layout {
        MONTH("dayGridMonth"),
        WEEK("timeGridWeek"),
        DAY("timeGridDay"),
        LIST("");

        private final String view;

        Layout(String view) {
            this.view = view;
        }

        /** The name of the view in the schedule component; empty for the list, which is drawn without it. */
        public String getView() {
            return view;
        }
    }

    @EJB
    private transient CalendarService calendar;

    @EJB
    private transient ClosedTimeService closedTimes;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Clock clock;

    @Inject
    private transient FacesContext context;

    private LocalDate from;
    private LocalDate until;
    private LocalDate date;
    private Layout layout;
    private Long clinicianId;
    private int daysListed = CalendarList.PAGE;

    /** Starts with three months from today (features K7), at the date asked for. */
    public void load() {
        LocalDate today = LocalDate.now(clock.withZone(getZone()));
        date = date == null ? nextWorkingDay(today) : date;
        from = from == null ? earlier(today, date) : from;
        layout = layout == null ? firstLayout() : layout;
        until = until == null ? later(from.plusMonths(3).minusDays(1), date) : until;
    }

    /** A week has room for a clinician and a few colleagues; more people are easier to read one below the other. */
    private Layout firstLayout() {
        return isClinician() ? Layout.WEEK : Layout.LIST;
    }

    /** Shows the range that was typed (features K8). */
    public void search() {
        date = date.isBefore(from) || date.isAfter(until) ? from : date;
        daysListed = CalendarList.PAGE;
        context.getAttributes().remove(ClinicCalendar.class);
    }

    public void draw(Layout wanted) {
        layout = wanted;
    }

    public void listMore() {
        daysListed += CalendarList.PAGE;
    }

    /** What the schedule component draws; it asks for the part of the range that is in view. */
    public ScheduleModel getModel() {
        return new CalendarEvents(from, until, getZone(), layout, this::show, this::showClosed);
    }

    /** The same as a list, day by day. */
    public CalendarList getList() {
        return CalendarList.of(range(), showClosed(from, until), daysListed);
    }

    /** Whether anything in the range is on a weekend; if not, its columns are left out. */
    public boolean isWithWeekends() {
        return range().sessions().stream()
                .map(s -> LocalDate.ofInstant(s.during().start(), s.zone()).getDayOfWeek())
                .anyMatch(day -> day.getValue() > DayOfWeek.FRIDAY.getValue());
    }

    /** Everything in the range, asked for once per request. */
    private ClinicCalendar range() {
        return (ClinicCalendar)
                context.getAttributes().computeIfAbsent(ClinicCalendar.class, asked -> show(from, until));
    }

    private ClinicCalendar show(LocalDate first, LocalDate last) {
        return calendar.show(request(first, last));
    }

    private ClosedTimes showClosed(LocalDate first, LocalDate last) {
        return new ClosedTimes(
                closedTimes.closedTimes(request(first, last)), clinic.getIds().size() == 1, clinicianId != null);
    }

    private CalendarRequest request(LocalDate first, LocalDate last) {
        ZoneId zone = getZone();
        return new CalendarRequest(
                clinic.getIds(),
                clinicianId,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** On a weekend people look at the week to come. */
    private static LocalDate nextWorkingDay(LocalDate today) {
        return today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : today;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Zone in which the calendar is drawn. */
    public ZoneId getZone() {
        return clinic.getZone();
    }

    /** Whether the user is a clinician and so has sessions of one's own. */
    public boolean isClinician() {
        return user.clinicianId() != null;
    }

    public Layout getLayout() {
        return layout;
    }

    public List<Layout> getLayouts() {
        return List.of(Layout.values());
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    /** The only clinician to show, or null for all. */
    public Long getClinicianId() {
        return clinicianId;
    }

    public void setClinicianId(Long clinicianId) {
        this.clinicianId = clinicianId;
    }

    /** Whom to show: a clinician chooses between all and oneself, staff among all clinicians. */
    public List<Clinician> getClinicians() {
        return directory.clinicians().stream()
                .filter(c -> !isClinician() || user.clinicianId() == c.getId())
                .toList();
    }
}
