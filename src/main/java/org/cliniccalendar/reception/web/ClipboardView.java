package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.DeskBookingService;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** The clipboard: appointments that wait to be booked again or moved, from day to day (features V25). */
@Named
@RequestScoped
public class ClipboardView {
    @EJB
    private DeskBookingService booking;

    @EJB
    private AppointmentService appointments;

    @Inject
    private ReceptionDesk desk;

    @Inject
    private ReceptionView view;

    @Inject
    private ReceptionUndo undo;

    @Inject
    private Messages messages;

    public List<Clipping> getClippings() {
        return desk.clipboard();
    }

    public void takeOff(String ref) {
        desk.takeOff(ref);
        view.draw();
    }

    /** Puts the chosen appointments on the clipboard, instead of what was there. */
    void clip(List<Chosen> chosen, boolean moves) {
        List<Clipping> clippings = clippings(chosen, moves);
        if (!clippings.isEmpty()) {
            desk.clip(clippings);
            messages.done(Words.BUNDLE, moves ? "done.cut" : "done.copied", clippings.size());
        }
        view.draw();
    }

    private List<Clipping> clippings(List<Chosen> chosen, boolean moves) {
        ReceptionDay day = view.getDay();
        return day.cells().flatMap(cell -> clippings(day, cell, chosen, moves)).toList();
    }

    private static Stream<Clipping> clippings(ReceptionDay day, DayCell cell, List<Chosen> chosen, boolean moves) {
        return cell.appointments().stream()
                .filter(a -> a.isOpen() && chosen.stream().anyMatch(c -> c.ref().equals(a.ref())))
                .map(a -> new Clipping(
                        a.ref(),
                        a.version(),
                        cell.slot().id(),
                        moves,
                        a.client().listed(),
                        words(day, cell, a, moves)));
    }

    private static String words(ReceptionDay day, DayCell cell, DayAppointment a, boolean moves) {
        return Words.of(
                moves ? "clip.cut" : "clip.copy",
                a.type(),
                DateWords.shortDay(day.date(), null),
                DateWords.time(a.during().start(), day.zone()),
                cell.session().name());
    }

    /** Books or moves what is on the clipboard into the slot and the free slots after it. */
    void paste(String target) {
        place(desk.clipboard(), target);
    }

    /** Moves appointments into the slot and the free slots after it, as if they were cut and pasted. */
    void move(List<Chosen> chosen, String target) {
        place(clippings(chosen, true), target);
    }

    private void place(List<Clipping> clippings, String target) {
        PasteTargets targets = PasteTargets.from(view.getDay(), target);
        List<Clipping> placed = new ArrayList<>();
        try {
            for (Clipping clipping : clippings) {
                paste(clipping, targets.next(), target);
                desk.takeOff(clipping.ref());
                placed.add(clipping);
            }
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        undo.offerMoved(placed);
        view.draw();
    }

    private void paste(Clipping clipping, long slotId, String target) {
        if (clipping.moves()) {
            appointments.reschedule(clipping.ref(), clipping.version(), slotId);
        } else {
            booking.copy(clipping.ref(), slotId, "paste-" + clipping.key() + "-" + target);
        }
    }
}
