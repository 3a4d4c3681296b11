package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.booking.BookableType;
import org.cliniccalendar.booking.Held;
import org.cliniccalendar.reception.DeskBookingService;
import org.cliniccalendar.reception.DeskHoldService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Asks for what and how long chosen slots are held, and holds them (features V25). */
@Named
@ViewScoped
public class HoldView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient DeskHoldService desk;

    @EJB
    private transient DeskBookingService booking;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient ReceptionUndo undo;

    @Inject
    private transient Messages messages;

    @Inject
    private transient FacesContext context;

    private ArrayList<Long> slots = new ArrayList<>();
    private ArrayList<BookableType> types = new ArrayList<>();
    private String words = "";
    private HoldForm form = new HoldForm(null);

    /** Opens for the slots among the keys, if there are any that something can be booked into. */
    void open(String keys) {
        slots = new ArrayList<>(Chosen.slots(keys));
        types = new ArrayList<>(slots.isEmpty() ? List.of() : booking.types(slots.get(0)));
        if (types.isEmpty()) {
            close();
            return;
        }
        form = new HoldForm(types.get(0).id());
        words = String.join(
                "; ",
                DaySlotWords.of(view.getDay(), keys).stream()
                        .filter(slot -> slots.contains(slot.slotId()))
                        .map(DaySlotWords::words)
                        .toList());
        context.getPartialViewContext().getRenderIds().add("holding");
    }

    public void close() {
        slots = new ArrayList<>();
    }

    /** Holds all of them, or none. */
    public void hold() {
        try {
            List<Held> held = desk.hold(slots.stream().map(form::wish).toList());
            undo.offerHeld(held.stream().map(Held::ref).toList(), Words.of("done.held", held.size(), words));
            close();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        view.draw();
    }

    public boolean isOpen() {
        return !slots.isEmpty();
    }

    public HoldForm getForm() {
        return form;
    }

    /** What the slots can be held for. */
    public List<BookableType> getTypes() {
        return types;
    }

    /** When and with whom. */
    public String getWords() {
        return words;
    }
}
