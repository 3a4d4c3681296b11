package org.cliniccalendar.setup.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.SlotType;
import org.cliniccalendar.setup.AppointmentTypeRow;
import org.cliniccalendar.setup.AppointmentTypeService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** What can be booked, and into which slots. */
@Named
@ViewScoped
public class AppointmentTypesView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final List<String> COLOURS = List.of(
            "slate", "petrol", "teal", "pine", "fern", "olive", "mustard", "amber", "rust", "brick", "rose", "blossom",
            "plum", "violet", "indigo", "sky");

    @EJB
    private transient AppointmentTypeService service;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient Messages messages;

    private List<AppointmentTypeRow> types;
    private AppointmentTypeForm form = new AppointmentTypeForm();

    @PostConstruct
    void load() {
        types = service.appointmentTypes();
    }

    public void add() {
        form = new AppointmentTypeForm();
    }

    public void edit(AppointmentTypeRow row) {
        form = new AppointmentTypeForm(row);
    }

    public void save() {
        try {
            service.saveAppointmentType(form.row());
            messages.done(OrderedListView.TEXT, "appointmentTypes.done", form.getName());
            load();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    /** Short names of the slot types it may be booked into, or the words for every bookable one. */
    public String slotWords(AppointmentTypeRow row) {
        return row.terms().slotTypeIds().isEmpty()
                ? Messages.words(OrderedListView.TEXT, "appointmentTypes.slots.any")
                : getSlotTypes().stream()
                        .filter(slot -> row.terms().slotTypeIds().contains(slot.getId()))
                        .map(SlotType::getShortName)
                        .collect(Collectors.joining(", "));
    }

    public List<SlotType> getSlotTypes() {
        return directory.slotTypes();
    }

    public List<String> getColours() {
        return COLOURS;
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    public List<AppointmentTypeRow> getTypes() {
        return types;
    }

    public AppointmentTypeForm getForm() {
        return form;
    }
}
