package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The last step of the day or move at this desk, which the toast offers to undo. Whatever has changed since refuses it. */
@Named
@ViewScoped
public class ReceptionUndo implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Client id of the button that the toast stands for. */
    private static final String BUTTON = "takeBack:undo";

    @EJB
    private transient AttendanceService attendance;

    @EJB
    private transient AppointmentService appointments;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient Messages messages;

    private ArrayList<Done> done = new ArrayList<>();

    /**
     * What was done with one appointment.
     *
     * @param version that it has since
     * @param from the slot it was moved from; null for a step of the day
     */
    private record Done(String ref, int version, Long from) implements Serializable {}

    /** Each of these has gone a step further. */
    void offerSteps(List<Chosen> chosen, String words) {
        offer(chosen.stream().map(a -> new Done(a.ref(), a.version() + 1, null)).toList(), words);
    }

    /** These were pasted; only what was moved can be undone. */
    void offerMoved(List<Clipping> pasted) {
        if (pasted.isEmpty()) {
            return;
        }
        if (pasted.stream().allMatch(Clipping::moves)) {
            offer(
                    pasted.stream()
                            .map(moved -> new Done(moved.ref(), moved.version() + 1, moved.slotId()))
                            .toList(),
                    Words.of("done.moved", names(pasted)));
        } else {
            messages.done(Words.BUNDLE, "done.pasted", names(pasted));
        }
    }

    private static String names(List<Clipping> pasted) {
        return pasted.stream().map(Clipping::name).collect(Collectors.joining(", "));
    }

    private void offer(List<Done> steps, String words) {
        done = new ArrayList<>(steps);
        messages.undoable(BUTTON, words);
    }

    public void undo() {
        try {
            done.forEach(this::undo);
            messages.done(Words.BUNDLE, "done.undone");
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        done.clear();
        view.draw();
    }

    private void undo(Done step) {
        if (step.from() == null) {
            attendance.takeBack(step.ref(), step.version());
        } else {
            appointments.reschedule(step.ref(), step.version(), step.from());
        }
    }
}
