package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.SlotTypeEntry;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.setup.ListDraft;
import org.cliniccalendar.setup.SlotTypePolicy;
import org.cliniccalendar.setup.SlotTypeService;
import org.cliniccalendar.web.Messages;

/** Slot types: the first is what new slots are (features V12, V19, V24). */
@Named
@ViewScoped
public class SlotTypesView extends OrderedListView<SlotTypeEntry> {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SlotTypeService service;

    private SlotTypeForm form;
    private boolean unusedOnly;

    @Override
    protected List<Line<SlotTypeEntry>> read() {
        return service.slotTypes();
    }

    @Override
    protected void keep(ListDraft<SlotTypeEntry> draft) {
        service.saveSlotTypes(draft);
    }

    @Override
    protected void fill(SlotTypeEntry entry) {
        form = entry == null ? new SlotTypeForm(firstUnused()) : new SlotTypeForm(entry);
    }

    private String firstUnused() {
        return unused().stream().findFirst().orElse(SlotTypePolicy.COLOURS.get(0));
    }

    private List<String> unused() {
        return SlotTypePolicy.unused(chosenId(), getList().getLines());
    }

    @Override
    protected SlotTypeEntry typed() {
        SlotTypeEntry entry = form.entry();
        if (SlotTypePolicy.isShortNameTaken(
                entry.shortName(), chosenId(), getList().getLines())) {
            refuse("edit:shortName", "slotTypes.shortName.taken", entry.shortName());
        }
        boolean unchanged = getChosen() != null && getChosen().entry().colour().equals(entry.colour());
        if (!unchanged && !unused().isEmpty() && !unused().contains(entry.colour())) {
            refuse("edit:colour", "slotTypes.colour.taken", wearer(entry.colour()));
        }
        return entry;
    }

    /** The colours to choose from: all, or those that nobody else wears (features V4). */
    public List<String> getColours() {
        return unusedOnly && !unused().isEmpty() ? unused() : SlotTypePolicy.COLOURS;
    }

    /** Name of a colour with the slot type that wears it already. */
    public String colourWords(String colour) {
        String name = Messages.words(TEXT, "colour." + colour);
        String wearer = wearer(colour);
        return wearer.isEmpty() ? name : Messages.words(TEXT, "colour.worn", name, wearer);
    }

    private String wearer(String colour) {
        return SlotTypePolicy.wearing(colour, chosenId(), getList().getLines())
                .map(line -> line.entry().name())
                .orElse("");
    }

    /** From when on a slot type may be booked, in words. */
    public String windowWords(SlotTypeEntry type) {
        if (!type.bookable()) {
            return Messages.words(TEXT, "slotTypes.window.words.RETIRED");
        }
        Integer amount = type.embargoHours() == null ? type.embargoDays() : type.embargoHours();
        return Messages.words(
                TEXT, "slotTypes.window.words." + SlotTypeForm.window(type.embargoDays(), type.embargoHours()), amount);
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    public List<SlotTypeForm.Window> getWindows() {
        return List.of(SlotTypeForm.Window.values());
    }

    public SlotTypeForm getForm() {
        return form;
    }

    public boolean isUnusedOnly() {
        return unusedOnly;
    }

    public void setUnusedOnly(boolean unusedOnly) {
        this.unusedOnly = unusedOnly;
    }
}
