package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cliniccalendar.booking.Held;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;
import org.primefaces.event.SelectEvent;
import org.primefaces.model.ScheduleEvent;

/** The time chosen on Find a time: held while its case is entered; when it is lost the next ones are offered. */
@Named
@ViewScoped
public class HeldTimeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient HoldService holds;

    @Inject
    private transient FindView find;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    @Inject
    private transient FacesContext context;

    private Opening opening;
    private Long appointmentTypeId;
    private Held held;
    private List<Opening> next = List.of();
    private String overrideReason;
    private boolean open;
    private boolean over;

    /** Holds the time instead of the one held before. What is typed into an open panel stays. */
    public void choose(Opening wanted) {
        draw();
        open = true;
        over = false;
        try {
            Long wantedType = find.getCriteria().getAppointmentTypeId();
            held = holds.hold(wanted.slotId(), wantedType, held == null ? null : held.ref());
            opening = wanted;
            appointmentTypeId = wantedType;
            overrideReason = null;
            next = List.of();
        } catch (Refusal refusal) {
            messages.refused(refusal);
            offerInstead(wanted);
        }
    }

    /**
     * Goes on with a time that the user holds already, as after a reload.
     *
     * @param ref null, or of a time that may not be held any more: then none is
     */
    void resume(String ref) {
        holds.mine(ref == null ? "" : ref).ifPresent(mine -> {
            held = mine.held();
            opening = mine.opening();
            appointmentTypeId = mine.appointmentTypeId();
            open = true;
        });
    }

    /** Holds the time chosen in the calendar. */
    public void chooseDrawn(SelectEvent<ScheduleEvent<Opening>> event) {
        if (event.getObject() != null) {
            choose(event.getObject().getData());
        }
    }

    /** Takes a time that a rule closes, for a reason; it cannot be held. */
    void chooseDespite(Opening closed, String reason) {
        draw();
        giveBack();
        opening = closed;
        appointmentTypeId = find.getCriteria().getAppointmentTypeId();
        overrideReason = reason;
        next = List.of();
        open = true;
        over = false;
    }

    /** Keeps the time for five minutes more. */
    public void keep() {
        try {
            held = holds.keep(held.ref());
        } catch (Refusal refusal) {
            messages.refused(refusal);
            lose();
        }
    }

    /** Gives the time back and closes the panel. */
    public void release() {
        giveBack();
        next = List.of();
        open = false;
        over = false;
    }

    /** The time is over: only it goes, what was typed stays. */
    public void end() {
        over = held != null;
        lose();
        draw();
    }

    /** The time is somebody else's. */
    void lose() {
        Opening lost = opening;
        giveBack();
        if (lost != null) {
            offerInstead(lost);
        }
    }

    private void giveBack() {
        if (held != null) {
            holds.release(held.ref());
        }
        held = null;
        opening = null;
        overrideReason = null;
    }

    /** The time as it is booked. */
    NewCase.Time chosen() {
        return new NewCase.Time(opening.slotId(), appointmentTypeId, held == null ? null : held.ref(), overrideReason);
    }

    private void offerInstead(Opening lost) {
        find.look();
        next = find.nextFrom(lost);
    }

    private void draw() {
        context.getPartialViewContext()
                .getRenderIds()
                .addAll(open ? List.of("case:held", "case:do") : List.of("case:panel"));
    }

    /** Seconds until the time is not held any more. */
    public long getSecondsLeft() {
        long millis = Duration.between(clock.instant(), held.until()).toMillis();
        return Math.max(0, (millis + 999) / 1000);
    }

    /** Whether the panel is open. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the time held was lost because five minutes had passed. */
    public boolean isOver() {
        return over;
    }

    /** The time chosen, or null. */
    public Opening getOpening() {
        return opening;
    }

    /** Why the time is booked in spite of rules that close it; null for a time that is offered. */
    public String getOverrideReason() {
        return overrideReason;
    }

    public Held getHeld() {
        return held;
    }

    /** Free times offered instead of one that was lost. */
    public List<Opening> getNext() {
        return next;
    }
}
