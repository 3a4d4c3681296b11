package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.SlotType;
import org.cliniccalendar.template.PatternSlot;
import org.cliniccalendar.template.SlotPattern;

/** How many slots of which type a session has, for lists. */
@Named
@RequestScoped
public class SlotCounts {
    @EJB
    private DirectoryService directory;

    private Map<Long, SlotType> types;

    /**
     * So many slots of a type.
     *
     * @param type empty for slots that are blank
     */
    public record Count(Optional<SlotType> type, long slots) {}

    /** One count for each type, in the order in which the pattern first has it. */
    public List<Count> of(SlotPattern pattern) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        for (PatternSlot slot : pattern.slots()) {
            counts.merge(slot.slotTypeId(), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new Count(Optional.ofNullable(types().get(each.getKey())), each.getValue()))
                .toList();
    }

    private Map<Long, SlotType> types() {
        if (types == null) {
            types = directory.slotTypes().stream().collect(Collectors.toMap(SlotType::getId, Function.identity()));
        }
        return types;
    }
}
