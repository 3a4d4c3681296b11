package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.booking.BookableType;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.ClientSearchService;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DeskBookingService;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** The panel that books into chosen slots, or overbooks them. */
@Named
@ViewScoped
public class DeskBookingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient DeskBookingService desk;

    @EJB
    private transient ClientSearchService clients;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient Messages messages;

    @Inject
    private transient FacesContext context;

    private DeskForm form = new DeskForm();
    private ArrayList<Long> slots = new ArrayList<>();
    private Map<Long, String> holds = Map.of();
    private ArrayList<FoundClient> similar = new ArrayList<>();
    private ArrayList<BookableType> types = new ArrayList<>();
    private ArrayList<String> warnings = new ArrayList<>();
    private String words = "";
    private boolean over;

    /** Opens for the slots among the keys, or those of the appointments among them; what is held is booked as a hold. */
    void open(String keys, boolean overbooking) {
        ReceptionDay day = view.getDay();
        List<DaySlotWords> chosen = DaySlotWords.of(day, keys);
        form = new DeskForm();
        over = overbooking;
        similar = new ArrayList<>();
        slots = new ArrayList<>(chosen.stream().map(DaySlotWords::slotId).toList());
        words = String.join("; ", chosen.stream().map(DaySlotWords::words).toList());
        warnings = new ArrayList<>(chosen.stream()
                .map(DaySlotWords::warning)
                .filter(warning -> !warning.isEmpty())
                .distinct()
                .toList());
        List<DayAppointment> held =
                chosen.stream().map(DaySlotWords::held).filter(Objects::nonNull).toList();
        holds = held.stream().collect(Collectors.toMap(a -> a.hold().slotId(), DayAppointment::ref));
        types = new ArrayList<>(slots.isEmpty() ? List.of() : desk.types(slots.get(0)));
        form.setTypeId(
                held.isEmpty()
                        ? types.stream().findFirst().map(BookableType::id).orElse(null)
                        : (Long) held.get(0).hold().typeId());
        context.getPartialViewContext().getRenderIds().add("booking");
    }

    public void close() {
        slots = new ArrayList<>();
    }

    public List<FoundClient> find(String typed) {
        return clients.find(typed);
    }

    /** Somebody who is registered already, as was warned. */
    public void take(FoundClient registered) {
        form.take(registered);
        similar = new ArrayList<>();
    }

    /** Books; who may be registered already is shown first, once. */
    public void book() {
        if (form.isNewClient() && similar.isEmpty()) {
            similar = new ArrayList<>(clients.similar(
                    form.getGivenName(),
                    form.getFamilyName(),
                    form.getDateOfBirth(),
                    form.who().phone()));
            if (!similar.isEmpty()) {
                return;
            }
        }
        try {
            List<Booked> made = over
                    ? desk.overbook(form.order(slots, Map.of()), form.getReason())
                    : desk.book(form.order(slots, holds));
            boolean waits = made.stream().anyMatch(one -> one.status() == AppointmentStatus.REQUESTED);
            String done = over ? "done.overbooked" : waits ? "done.requested" : "done.booked";
            messages.done(Words.BUNDLE, done, made.size(), words);
            close();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        view.draw();
    }

    public boolean isOpen() {
        return !slots.isEmpty();
    }

    /** Whether the time is overbooked, for which a reason is asked. */
    public boolean isOver() {
        return over;
    }

    public DeskForm getForm() {
        return form;
    }

    public List<FoundClient> getSimilar() {
        return similar;
    }

    public List<BookableType> getTypes() {
        return types;
    }

    /** What is to be known of the slots chosen; mostly nothing. */
    public List<String> getWarnings() {
        return warnings;
    }

    /** When and with whom. */
    public String getWords() {
        return words;
    }

    /** How a client is written in a list of choices; nothing before one is chosen. */
    public String listed(FoundClient client) {
        if (client == null) {
            return "";
        }
        return Words.of(
                "client.listed", client.name().listed(), DateWords.birth(client.dateOfBirth()), client.number());
    }
}
