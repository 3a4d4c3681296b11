package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.reception.DayRequest;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.reception.ReceptionService;
import org.cliniccalendar.time.WallClock;

/** The Reception View (features V23): which day, what stands in it, and what was chosen there. */
@Named
@ViewScoped
public class ReceptionView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What shows the day, and is drawn again when it changes. */
    static final List<String> PARTS = List.of("day", "sums", "readout", "rail");

    @EJB
    private transient ReceptionService reception;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient ReceptionDesk desk;

    @Inject
    private transient Clock clock;

    @Inject
    private transient FacesContext context;

    private LocalDate date;
    private String version;
    private String picked = "";
    private String chosen = "";

    /** Starts with today. */
    public void load() {
        date = date == null ? getToday() : date;
        version = reception.version(request());
        reception.opened(request());
    }

    /** Leads to the date that was typed or chosen. */
    public void go() {
        leave("/reception?date=" + date);
    }

    /** Leads to another page. */
    void leave(String path) {
        try {
            context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Draws the day again, if something has changed since it was drawn. */
    public void refresh() {
        String newest = reception.version(request());
        if (!newest.equals(version)) {
            draw();
        }
    }

    /** Draws the day again, as after a step. */
    void draw() {
        version = reception.version(request());
        context.getPartialViewContext().getRenderIds().addAll(PARTS);
    }

    /** Tells of the slot or appointment that has the focus, and of all that are chosen. */
    public void focus() {
        Map<String, String> parameters = context.getExternalContext().getRequestParameterMap();
        picked = parameters.getOrDefault("key", "");
        chosen = parameters.getOrDefault("chosen", "");
    }

    /** Read once a request before anything is done, and once for the answer. */
    public ReceptionDay getDay() {
        boolean answering = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return (ReceptionDay) context.getAttributes()
                .computeIfAbsent(ReceptionDay.class.getName() + answering, asked -> reception.day(request()));
    }

    /** Whose appointments these are, as far as the viewer may know. */
    String names(List<Chosen> chosen) {
        return getDay().appointments()
                .filter(a -> a.isOpen() && chosen.stream().anyMatch(c -> c.ref().equals(a.ref())))
                .map(a -> a.client().spoken())
                .collect(Collectors.joining(", "));
    }

    DayRequest request() {
        return new DayRequest(date, clinic.getZone(), clinic.getIds(), desk.filter());
    }

    /** The cell that has the focus, or null. */
    public Picked getPicked() {
        return cellOf(picked).orElse(null);
    }

    /** All cells that are chosen, when they are several; none otherwise. */
    public List<Picked> getSeveral() {
        if (!chosen.contains(",")) {
            return List.of();
        }
        List<Picked> all = Stream.of(chosen.split(","))
                .flatMap(key -> cellOf(key).stream())
                .toList();
        return all.size() > 1 ? all : List.of();
    }

    private Optional<Picked> cellOf(String key) {
        return getDay().cell(key).map(cell -> Picked.of(getDay(), cell, key));
    }

    /** Who waits longest first, four at most. */
    public List<Wait> getWaits() {
        return getDay().waiting().stream()
                .flatMap(cell -> Wait.in(getDay(), cell))
                .limit(4)
                .toList();
    }

    /** The day as lists to print. */
    public List<DayList> getList() {
        return DayList.of(getDay());
    }

    public LocalDate getToday() {
        return WallClock.today(clock, clinic.getZone());
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
