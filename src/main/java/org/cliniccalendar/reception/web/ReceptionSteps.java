package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The steps of the day (features V25), for what was chosen in the grid: one key, menu entry or button each. */
@Named
@RequestScoped
public class ReceptionSteps {
    private static final String TAKEN_BACK = "done.takeBack";

    @EJB
    private AttendanceService attendance;

    @EJB
    private HoldService holds;

    @Inject
    private ReceptionView view;

    @Inject
    private ClipboardView clipboard;

    @Inject
    private DeskBookingView booking;

    @Inject
    private HoldView holding;

    @Inject
    private CancellingView cancelling;

    @Inject
    private ReceptionUndo undo;

    @Inject
    private Messages messages;

    @Inject
    private FacesContext context;

    /** What a step does with one appointment. */
    private interface Verb {
        void on(String ref, int version);
    }

    /** Does what the parameter {@code verb} says with all {@code keys}, and stops at the first that is refused. */
    public void step() {
        Map<String, String> parameters = context.getExternalContext().getRequestParameterMap();
        String keys = parameters.getOrDefault("keys", "");
        List<Chosen> chosen = Chosen.appointments(keys);
        switch (parameters.getOrDefault("verb", "")) {
            case "arrive" -> each(chosen, attendance::arrive, "done.arrive");
            case "callIn" -> each(chosen, attendance::callIn, "done.callIn");
            case "finish" -> each(chosen, attendance::finish, "done.finish");
            case "noShow" -> each(chosen, attendance::markNoShow, "done.noShow");
            case "takeBack" -> each(chosen, attendance::takeBack, TAKEN_BACK);
            case "copy" -> clipboard.clip(chosen, false);
            case "cut" -> clipboard.clip(chosen, true);
            case "paste" -> clipboard.paste(keys);
            case "move" -> clipboard.move(chosen, keys.substring(keys.lastIndexOf(',') + 1));
            case "book" -> booking.open(keys, false);
            case "overbook" -> booking.open(keys, true);
            case "hold" -> holding.open(keys);
            case "release" -> release(chosen);
            case "cancel" -> cancelling.open(keys);
            default -> throw new IllegalArgumentException("no such step");
        }
    }

    /** Gives back what of the chosen is held, and stops at the first that is refused. */
    private void release(List<Chosen> chosen) {
        List<String> refs = view.getDay()
                .appointments()
                .filter(a -> a.isHeld() && chosen.stream().anyMatch(c -> c.ref().equals(a.ref())))
                .map(DayAppointment::ref)
                .toList();
        List<String> released = new ArrayList<>();
        try {
            for (String ref : refs) {
                holds.giveBack(ref);
                released.add(ref);
            }
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        if (!released.isEmpty()) {
            undo.offerReleased(released, Words.of("done.released", released.size()));
        }
        view.draw();
    }

    private void each(List<Chosen> chosen, Verb verb, String done) {
        if (chosen.isEmpty()) {
            return;
        }
        String names = view.names(chosen);
        try {
            chosen.forEach(appointment -> verb.on(appointment.ref(), appointment.version()));
            if (done.equals(TAKEN_BACK)) {
                messages.done(Words.BUNDLE, done, names);
            } else {
                undo.offerSteps(chosen, Words.of(done, names));
            }
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        view.draw();
    }
}
