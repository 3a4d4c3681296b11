package org.cliniccalendar.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slots of a session one after the other, without gaps, as planned; each may have its own type, length and capacity
 * (features V12–V18). What is left of the session after the last slot is a rest and not bookable (features K23).
 *
 * <p>Its text, as kept and as exchanged with the editor, is a list of {@code type:minutes/capacity*times}, with a hyphen
 * for no type and without what is 1: {@code 51:10*4,-:10,52:20/3}.
 *
 * @param slots in order of time
 */
public record SlotPattern(List<PatternSlot> slots) implements Serializable {
    static final int MINUTES_OF_A_DAY = 24 * 60;

    private static final Pattern GROUP = Pattern.compile(
            "(?<type>\\d{1,18}|-):(?<minutes>\\d{1,4})(?:/(?<capacity>\\d{1,4}))?(?:\\*(?<times>\\d{1,4}))?");

    /** @throws IllegalArgumentException if the slots are together longer than a day */
    public SlotPattern {
        slots = List.copyOf(slots);
        if (slots.stream().mapToInt(PatternSlot::minutes).sum() > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("longer than a day");
        }
    }

    /** As many slots of one type and length as fit into the minutes. */
    public static SlotPattern ofEqualUnits(Long slotTypeId, int unitMinutes, int minutes) {
        boolean fits = unitMinutes >= 1 && unitMinutes <= minutes;
        return new SlotPattern(
                fits
                        ? Collections.nCopies(minutes / unitMinutes, new PatternSlot(slotTypeId, unitMinutes, 1))
                        : List.of());
    }

    /**
     * Reads the text of a pattern; blank is no slot.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SlotPattern parse(String text) {
        List<PatternSlot> slots = new ArrayList<>();
        for (String group : text.isBlank() ? new String[0] : text.strip().split(",", -1)) {
            Matcher found = GROUP.matcher(group.strip());
            if (!found.matches()) {
                throw new IllegalArgumentException(group);
            }
            String type = found.group("type");
            PatternSlot slot = new PatternSlot(
                    type.equals("-") ? null : Long.valueOf(type),
                    Integer.parseInt(found.group("minutes")),
                    number(found.group("capacity")));
            int times = number(found.group("times"));
            if (times > MINUTES_OF_A_DAY) {
                throw new IllegalArgumentException(group);
            }
            slots.addAll(Collections.nCopies(times, slot));
        }
        return new SlotPattern(slots);
    }

    /** The text that {@link #parse} reads, equal slots in a row written once. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < slots.size(); ) {
            PatternSlot slot = slots.get(i);
            int next = i;
            while (next < slots.size() && slots.get(next).equals(slot)) {
                next++;
            }
            text.append(text.isEmpty() ? "" : ",")
                    .append(slot.hasType() ? slot.slotTypeId() : "-")
                    .append(':')
                    .append(slot.minutes())
                    .append(slot.capacity() == 1 ? "" : "/" + slot.capacity())
                    .append(next - i == 1 ? "" : "*" + (next - i));
            i = next;
        }
        return text.toString();
    }

    /** Its {@link #text()}, also in the audit trail. */
    @Override
    public String toString() {
        return text();
    }

    /** Length of all slots together. */
    public int minutes() {
        return slots.stream().mapToInt(PatternSlot::minutes).sum();
    }

    /** The pattern so many times in a row (features V17). */
    public SlotPattern times(int count) {
        return new SlotPattern(
                Collections.nCopies(count, slots).stream().flatMap(List::stream).toList());
    }

    /** The first slots, as many as fit into the minutes. */
    public SlotPattern within(int minutes) {
        List<PatternSlot> fitting = new ArrayList<>();
        int reached = 0;
        for (PatternSlot slot : slots) {
            reached += slot.minutes();
            if (reached > minutes) {
                break;
            }
            fitting.add(slot);
        }
        return new SlotPattern(fitting);
    }

    /** The same with slots of this pattern added over and over until the next would not fit into the minutes (V17). */
    public SlotPattern extendedTo(int minutes, SlotPattern repeated) {
        List<PatternSlot> all = new ArrayList<>(slots);
        int reached = minutes();
        for (int i = 0; !repeated.slots.isEmpty(); i++) {
            PatternSlot next = repeated.slots.get(i % repeated.slots.size());
            reached += next.minutes();
            if (reached > minutes) {
                break;
            }
            all.add(next);
        }
        return new SlotPattern(all);
    }

    /** The length of its slots, if all have one length. */
    public Optional<Integer> unitMinutes() {
        List<Integer> lengths =
                slots.stream().map(PatternSlot::minutes).distinct().toList();
        return lengths.size() == 1 ? Optional.of(lengths.get(0)) : Optional.empty();
    }

    /** How many slots have a type. */
    public int typed() {
        return (int) slots.stream().filter(PatternSlot::hasType).count();
    }

    private static int number(String text) {
        return text == null ? 1 : Integer.parseInt(text);
    }
}
