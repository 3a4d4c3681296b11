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
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The last step of the day, move or hold at this desk, which the toast offers to undo. Whatever has changed since refuses it. */
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

    @EJB
    private transient HoldService holds;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient Messages messages;

    private ArrayList<DoneAtDesk> done = new ArrayList<>();

    /** Each of these has gone a step further. */
    void offerSteps(List<Chosen> chosen, String words) {
        offer(chosen.stream().map(DoneAtDesk::stepped).toList(), words);
    }

    /** These holds were made. */
    void offerHeld(List<String> refs, String words) {
        offer(refs.stream().map(DoneAtDesk::held).toList(), words);
    }

    /** These holds were given back. */
    void offerReleased(List<String> refs, String words) {
        offer(refs.stream().map(DoneAtDesk::released).toList(), words);
    }

    /** These were pasted; only what was moved can be undone. */
    void offerMoved(List<Clipping> pasted) {
        if (pasted.isEmpty()) {
            return;
        }
        if (pasted.stream().allMatch(Clipping::moves)) {
            offer(pasted.stream().map(DoneAtDesk::moved).toList(), Words.of("done.moved", names(pasted)));
        } else {
            messages.done(Words.BUNDLE, "done.pasted", names(pasted));
        }
    }

    private static String names(List<Clipping> pasted) {
        return pasted.stream().map(Clipping::name).collect(Collectors.joining(", "));
    }

    private void offer(List<DoneAtDesk> steps, String words) {
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

    private void undo(DoneAtDesk step) {
        switch (step.what()) {
            case STEPPED -> attendance.takeBack(step.ref(), step.version());
            case MOVED -> appointments.reschedule(step.ref(), step.version(), step.from());
            case HELD -> holds.giveBack(step.ref());
            case RELEASED -> holds.holdAgain(step.ref());
        }
    }
}
