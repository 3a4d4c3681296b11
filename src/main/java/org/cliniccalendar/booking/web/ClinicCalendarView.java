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
import java.util.List;
import org.cliniccalendar.booking.CalendarRequest;
import org.cliniccalendar.booking.CalendarService;
import org.cliniccalendar.booking.ClinicCalendar;
import org.cliniccalendar.booking.ClosedTimeService;
import org.cliniccalendar.booking.RangeRefused;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.Access;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.ScheduleModel;

/** My Clinic Calendar (features K2–K8): a range of dates, as a calendar of a month, week or day, or as a list. */
@Named
@ViewScoped
public class ClinicCalendarView implements Serializable {
    private static final long serialVersionUID = 1L;

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
    private transient Access access;

    @Inject
    private transient Clock clock;

    @Inject
    private transient FacesContext context;

    @Inject
    private transient Messages messages;

    private final CalendarRange range = new CalendarRange();
    private CalendarLayout layout;
    private Long clinicianId;
    private int daysListed = CalendarList.PAGE;

    /** Starts with the dates asked for. */
    public void load() {
        range.start(WallClock.today(clock, getZone()));
        layout = layout == null ? firstLayout() : layout;
    }

    /** A week has room for a clinician and a few colleagues; more people are easier to read one below the other. */
    private CalendarLayout firstLayout() {
        return isClinician() ? CalendarLayout.WEEK : CalendarLayout.LIST;
    }

    /** Shows the range that was typed (features K8). */
    public void search() {
        if (range.isReversed()) {
            messages.refused("calendar:until", new RangeRefused());
        }
        range.reopen();
        daysListed = CalendarList.PAGE;
        refresh();
    }

    /** Reads everything anew, as after a change. */
    public void refresh() {
        context.getAttributes().remove(ClinicCalendar.class);
    }

    public void draw(CalendarLayout wanted) {
        layout = wanted;
    }

    public void listMore() {
        daysListed += CalendarList.PAGE;
    }

    /** What the schedule component draws; it asks for the part of the range that is in view. */
    public ScheduleModel getModel() {
        return new CalendarEvents(
                range.getFrom(), range.last(), getZone(), layout, link(), this::show, this::showClosed);
    }

    /** The same as a list, day by day. */
    public CalendarList getList() {
        return CalendarList.of(shown(), showClosed(range.getFrom(), range.last()), link(), daysListed);
    }

    private BookingLink link() {
        return BookingLink.of(access, clock);
    }

    /** Whether anything in the range is on a weekend; if not, its columns are left out. */
    public boolean isWithWeekends() {
        return shown().sessions().stream()
                .map(s -> LocalDate.ofInstant(s.during().start(), s.zone()).getDayOfWeek())
                .anyMatch(day -> day.getValue() > DayOfWeek.FRIDAY.getValue());
    }

    /** Everything in the range, asked for once per request. */
    private ClinicCalendar shown() {
        return (ClinicCalendar) context.getAttributes()
                .computeIfAbsent(ClinicCalendar.class, asked -> show(range.getFrom(), range.last()));
    }

    private ClinicCalendar show(LocalDate first, LocalDate last) {
        return calendar.show(request(first, last));
    }

    private ClosedTimes showClosed(LocalDate first, LocalDate last) {
        return new ClosedTimes(
                closedTimes.closedTimes(request(first, last)), clinic.getIds().size() == 1, clinicianId != null);
    }

    private CalendarRequest request(LocalDate first, LocalDate last) {
        return new CalendarRequest(clinic.getIds(), clinicianId, WallClock.days(first, last, getZone()));
    }

    /** Zone in which the calendar is drawn. */
    public ZoneId getZone() {
        return clinic.getZone();
    }

    /** Whether the user is a clinician and so has sessions of one's own. */
    public boolean isClinician() {
        return user.clinicianId() != null;
    }

    public CalendarLayout getLayout() {
        return layout;
    }

    public List<CalendarLayout> getLayouts() {
        return List.of(CalendarLayout.values());
    }

    public CalendarRange getRange() {
        return range;
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
