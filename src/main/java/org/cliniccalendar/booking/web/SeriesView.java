package org.cliniccalendar.booking.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cliniccalendar.booking.SeriesService;
import org.cliniccalendar.identity.Access;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The appointment again, every so many weeks; clashes are shown before anything is booked. */
@Named
@ViewScoped
public class SeriesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.booking.messages";

    @EJB
    private transient SeriesService series;

    @Inject
    private transient AppointmentView appointment;

    @Inject
    private transient Access access;

    @Inject
    private transient Messages messages;

    private String requestKey;
    private int everyWeeks = 2;
    private int times = 6;
    private List<SeriesLine> lines = List.of();
    private boolean open;

    public void open() {
        open = true;
        lines = List.of();
        requestKey = UUID.randomUUID().toString();
    }

    public void close() {
        open = false;
    }

    /** Shows the times, and what clashes. */
    public void propose() {
        try {
            lines = series.propose(appointment.getRef(), everyWeeks, times).stream()
                    .map(SeriesLine::new)
                    .toList();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    /** Books what is chosen, all or none; when a time was just taken the rest is shown as it now stands. */
    public String book() {
        List<Long> slots = lines.stream()
                .map(SeriesLine::getSlotId)
                .filter(Objects::nonNull)
                .toList();
        if (slots.isEmpty()) {
            return null;
        }
        try {
            int made = series.book(appointment.getRef(), slots, requestKey).size();
            messages.done(
                    TEXT, "series.done", made, appointment.getDetails().client().spoken());
            return "/appointment?faces-redirect=true&ref=" + appointment.getRef();
        } catch (Refusal refusal) {
            messages.refused(refusal);
            propose();
            return null;
        }
    }

    /** Whether the user may book at all. */
    public boolean isAllowed() {
        return access.mayOpen("/find");
    }

    public boolean isOpen() {
        return open;
    }

    public List<SeriesLine> getLines() {
        return lines;
    }

    /** Most appointments of a series. */
    public int getMost() {
        return SeriesService.MOST;
    }

    public int getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(int everyWeeks) {
        this.everyWeeks = everyWeeks;
    }

    public int getTimes() {
        return times;
    }

    public void setTimes(int times) {
        this.times = times;
    }
}
