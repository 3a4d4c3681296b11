package org.cliniccalendar.setup.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.setup.ClosureDay;
import org.cliniccalendar.setup.ClosureEffect;
import org.cliniccalendar.setup.ClosureRow;
import org.cliniccalendar.setup.ClosureService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** Days on which clinics and regions are closed (features J22). What a day closes is shown before it does. */
@Named
@ViewScoped
public class ClosuresView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ClosureService service;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private List<ClosureRow> closures;
    private final ClosureForm form = new ClosureForm();
    private final HolidayFile file = new HolidayFile();
    private List<ClosureDay> proposed = List.of();
    private List<ClosureEffect> effects = List.of();

    @PostConstruct
    void load() {
        closures = service.closures(WallClock.today(clock, clinic.getZone()));
        proposed = List.of();
        effects = List.of();
    }

    /** Shows what the typed day would close. */
    public void propose() {
        act(() -> propose(List.of(form.day())));
    }

    /** Reads the file; its regions can be chosen then. */
    public void read() {
        act(file::read);
    }

    /** Shows what the chosen regions of the file would close. */
    public void proposeFile() {
        act(() -> propose(file.days()));
    }

    private void propose(List<ClosureDay> days) {
        effects = service.effects(days);
        proposed = days;
    }

    /** Does what was proposed. */
    public void apply() {
        act(() -> {
            int closed = service.close(proposed);
            messages.done(OrderedListView.TEXT, "closures.applied.done", closed, proposed.size() - closed);
            load();
        });
    }

    public void reconsider() {
        proposed = List.of();
    }

    public void open(ClosureRow row) {
        act(() -> {
            service.open(row);
            messages.done(
                    OrderedListView.TEXT, "closures.opened.done", row.day().name());
            load();
        });
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    public List<ClosureRow> getClosures() {
        return closures;
    }

    public ClosureForm getForm() {
        return form;
    }

    public HolidayFile getFile() {
        return file;
    }

    /** Days that wait for being applied. */
    public List<ClosureDay> getProposed() {
        return proposed;
    }

    public List<ClosureEffect> getEffects() {
        return effects;
    }
}
