package org.cliniccalendar.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.directory.SlotTypeEntry;

/** What a list of slot types may look like, apart from the limits that each field has by itself. */
public final class SlotTypePolicy {
    /** Names of the slot tints, in the order in which they are offered. */
    public static final List<String> COLOURS =
            List.of("frost", "iris", "straw", "clay", "fern", "aqua", "sand", "mint", "lime", "orchid");

    private SlotTypePolicy() {}

    /** The first slot type other than this one that wears a colour. */
    public static Optional<Line<SlotTypeEntry>> wearing(String colour, long butNot, List<Line<SlotTypeEntry>> lines) {
        return lines.stream()
                .filter(line -> line.id() != butNot)
                .filter(line -> line.entry().colour().equals(colour))
                .findFirst();
    }

    /** Colours that no other slot type wears; once there are none left, colours may be given twice. */
    public static List<String> unused(long butNot, List<Line<SlotTypeEntry>> lines) {
        return COLOURS.stream()
                .filter(colour -> wearing(colour, butNot, lines).isEmpty())
                .toList();
    }

    /** Whether another slot type has the short name, whatever the case of its letters. */
    public static boolean isShortNameTaken(String shortName, long butNot, List<Line<SlotTypeEntry>> lines) {
        return lines.stream()
                .filter(line -> line.id() != butNot)
                .anyMatch(line -> line.entry().shortName().equalsIgnoreCase(shortName));
    }

    /** @param kept the list as it stands; who wears a colour already may keep it */
    static void check(ListDraft<SlotTypeEntry> draft, List<Line<SlotTypeEntry>> kept) {
        if (draft.lines().isEmpty()) {
            throw new SetupRefused("slotTypes.last");
        }
        Set<String> shortNames = new HashSet<>();
        boolean spare = !unused(0, draft.lines()).isEmpty();
        for (Line<SlotTypeEntry> line : draft.lines()) {
            SlotTypeEntry type = line.entry();
            if (!COLOURS.contains(type.colour())) {
                throw new SetupRefused("slotTypes.colour.unknown", type.colour());
            }
            if (!shortNames.add(type.shortName().toLowerCase(Locale.ROOT))) {
                throw new SetupRefused("slotTypes.shortName.taken", type.shortName());
            }
            boolean wore = kept.stream()
                    .anyMatch(
                            was -> was.id() == line.id() && was.entry().colour().equals(type.colour()));
            if (spare
                    && !wore
                    && wearing(type.colour(), line.id(), draft.lines()).isPresent()) {
                throw new SetupRefused("slotTypes.colour.twice", type.name());
            }
        }
    }
}
