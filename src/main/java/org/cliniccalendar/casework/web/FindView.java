package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.RangeRefused;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.ScheduleModel;

/** Find a time: what is looked for, and the openings that fit it, as a list by day or as a calendar (features K26). */
@Named
@ViewScoped
public class FindView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 60;
    private static final int NEXT = 5;
    private static final int MOST_IN_VIEW = 1000;

    @EJB
    private transient AvailabilityService availability;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient FindChoices choices;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Messages messages;

    private final Criteria criteria = new Criteria();
    private int limit = PAGE;
    private boolean drawn;
    private FoundTimes found = FoundTimes.NONE;
    private List<Opening> firstOfClinics = List.of();
    private transient OpeningEvents events;

    /** Starts with what the address asks for, else the first appointment type, and fourteen days from today. */
    public void load() {
        criteria.begin(WallClock.today(clock, getZone()));
        if (criteria.getAppointmentTypeId() == null) {
            choices.getAppointmentTypes().stream().findFirst().ifPresent(t -> criteria.setAppointmentTypeId(t.getId()));
        }
        look();
    }

    /** Looks for what was typed; while its dates stand in the wrong order what was found before stays. */
    public void search() {
        if (criteria.isReversed()) {
            messages.refused("criteria:until", new RangeRefused());
        }
        limit = PAGE;
        look();
    }

    /** Forgets what narrows the search, and searches. */
    public void clear() {
        criteria.widen();
        search();
    }

    public void searchMore() {
        limit += PAGE;
        look();
    }

    /** Draws the results as a calendar, or as a list. */
    public void draw(boolean asCalendar) {
        drawn = asCalendar;
    }

    /** Looks for what the criteria say. */
    void look() {
        events = null;
        if (criteria.getAppointmentTypeId() != null && !criteria.isReversed()) {
            found = FoundTimes.of(availability.find(criteria.search(clinic.getIds(), limit)), limit);
            firstOfClinics = availability.firstOfClinics(criteria.onAnyDate(clinic.getIds(), 1));
        }
    }

    /** The next free times that fit the criteria, from that of an opening on, whatever the dates looked for. */
    List<Opening> nextFrom(Opening lost) {
        return availability.find(
                criteria.onAnyDate(clinic.getIds(), NEXT).nextFrom(lost.during().start(), NEXT));
    }

    private List<Opening> between(LocalDate first, LocalDate last) {
        LocalDate from = first.isBefore(criteria.getFrom()) ? criteria.getFrom() : first;
        LocalDate until = last.isAfter(criteria.getUntil()) ? criteria.getUntil() : last;
        return criteria.getAppointmentTypeId() == null || until.isBefore(from)
                ? List.of()
                : availability.find(
                        criteria.onAnyDate(clinic.getIds(), MOST_IN_VIEW).onDates(from, until.plusDays(1)));
    }

    /** The openings found as the schedule component draws them; the same until something else is looked for. */
    public ScheduleModel getModel() {
        events = events == null ? new OpeningEvents(getZone(), this::between) : events;
        return events;
    }

    /** What fitted the criteria when they were last looked for. */
    public FoundTimes getFound() {
        return found;
    }

    /** The next available time of each clinic, in order of time. */
    public List<Opening> getFirstOfClinics() {
        return firstOfClinics;
    }

    /** Whether the results are drawn as a calendar. */
    public boolean isDrawn() {
        return drawn;
    }

    public Criteria getCriteria() {
        return criteria;
    }

    /** Zone in which the calendar is drawn. */
    public ZoneId getZone() {
        return clinic.getZone();
    }
}
