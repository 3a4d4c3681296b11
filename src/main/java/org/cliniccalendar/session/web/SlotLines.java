package org.cliniccalendar.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.SlotType;
import org.cliniccalendar.template.PatternSlot;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.web.DateWords;

/** The slots of the editor as the server writes them; from then on the script draws them. */
@Named
@RequestScoped
public class SlotLines {
    @Inject
    private SessionEditor editor;

    @Inject
    private SessionChoices choices;

    /** One slot. The colour of a blank one is {@code blank}. */
    public record Line(String at, String colour, String shortName, String name, int minutes) {}

    /** The slots in order of time; none if the pattern cannot be read. */
    public List<Line> getLines() {
        Map<Long, SlotType> types =
                choices.getSlotTypes().stream().collect(Collectors.toMap(SlotType::getId, Function.identity()));
        List<Line> lines = new ArrayList<>();
        LocalTime at = editor.getForm().getSchedule().getStart();
        for (PatternSlot slot : slots()) {
            SlotType type = slot.hasType() ? types.get(slot.slotTypeId()) : null;
            String time = DateWords.time(at, null);
            lines.add(
                    type == null
                            ? new Line(time, "blank", "–", "", slot.minutes())
                            : new Line(time, type.getColour(), type.getShortName(), type.getName(), slot.minutes()));
            at = at == null ? null : at.plusMinutes(slot.minutes());
        }
        return lines;
    }

    private List<PatternSlot> slots() {
        try {
            return SlotPattern.parse(editor.getForm().getPattern()).slots();
        } catch (IllegalArgumentException none) {
            return List.of();
        }
    }
}
