package org.cliniccalendar.rebooking.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.rebooking.LostAppointment;
import org.cliniccalendar.rebooking.ToRebookService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** To rebook: appointments that lost their time, and who takes care of each. */
@Named
@ViewScoped
public class ToRebookView implements Serializable {
    static final String TEXT = "org.cliniccalendar.rebooking.messages";
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ToRebookService list;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private LinesShown shown = LinesShown.OPEN;
    private List<LostAppointment> lines = List.of();

    public void load() {
        lines = switch (shown) {
            case OPEN -> list.open(clinic.getIds());
            case MINE -> list.own(clinic.getIds());
            case SETTLED -> list.settled(clinic.getIds());
        };
    }

    /** Takes a line on, or over from the owner that is shown. */
    public void take(LostAppointment line) {
        String owner = line.owner() == null ? null : line.owner().username();
        step("taken.done", line, () -> list.take(line.id(), owner));
    }

    public void giveBack(LostAppointment line) {
        step("givenBack.done", line, () -> list.giveBack(line.id()));
    }

    /** Does something to a line, says so, and lists what is open now; returns whether it was done. */
    boolean step(String done, LostAppointment line, Runnable action) {
        boolean refused = false;
        try {
            action.run();
            messages.done(TEXT, done, line.client().spoken());
        } catch (Refusal refusal) {
            messages.refused(refusal);
            refused = true;
        }
        load();
        return !refused;
    }

    /** For how many days it has waited, by the clinic's calendar. */
    public long age(LostAppointment line) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(line.since(), line.zone()), WallClock.today(clock, line.zone()));
    }

    public List<LostAppointment> getLines() {
        return lines;
    }

    /** Whether there are more than are listed. */
    public boolean isCut() {
        return lines.size() == ToRebookService.MOST;
    }

    public LinesShown getShown() {
        return shown;
    }

    public void setShown(LinesShown shown) {
        this.shown = shown == null ? LinesShown.OPEN : shown;
    }

    public LinesShown[] getChoices() {
        return LinesShown.values();
    }
}
