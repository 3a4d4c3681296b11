package org.cliniccalendar.setup.web;

import java.io.Serializable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.directory.Named;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.setup.ListDraft;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/**
 * An ordered list as somebody is changing it. Nothing of it is kept until the {@link #draft()} is saved, and
 * {@link #reset()} forgets it (features V21).
 */
public class DraftList<E extends Named> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Line<E>> kept;
    private final List<Line<E>> lines;
    private long lastNew;
    private String said = "";
    private String moved = "";

    DraftList(List<Line<E>> kept) {
        this.kept = List.copyOf(kept);
        this.lines = new ArrayList<>(kept);
    }

    public void up(Line<E> line) {
        move(line, -1);
    }

    public void down(Line<E> line) {
        move(line, 1);
    }

    private void move(Line<E> line, int by) {
        int from = lines.indexOf(line);
        int to = Math.max(0, Math.min(lines.size() - 1, from + by));
        lines.add(to, lines.remove(from));
        moved = line.id() + (by < 0 ? " up" : " down");
        said = Messages.words(OrderedListView.TEXT, "list.moved", line.entry().name(), to + 1, lines.size());
    }

    /** Puts the lines into this order of their keys, separated by commas. Keys that are not there change nothing. */
    void arrange(String keys) {
        List<String> order = Arrays.asList(keys.split(","));
        if (lines.stream().allMatch(line -> order.contains(String.valueOf(line.id())))) {
            lines.sort(Comparator.comparing(line -> order.indexOf(String.valueOf(line.id()))));
            said = Messages.words(OrderedListView.TEXT, "list.arranged");
        }
    }

    public void sort() {
        lines.sort(Comparator.comparing(line -> line.entry().name(), Collator.getInstance(DateWords.LOCALE)));
        said = Messages.words(OrderedListView.TEXT, "list.sorted");
    }

    void put(Line<E> chosen, E entry) {
        if (chosen == null) {
            lines.add(new Line<>(--lastNew, 0, entry));
        } else {
            lines.replaceAll(line -> line.id() == chosen.id() ? line.saying(entry) : line);
        }
    }

    void remove(Line<E> gone) {
        lines.removeIf(line -> line.id() == gone.id());
    }

    void reset() {
        lines.clear();
        lines.addAll(kept);
    }

    ListDraft<E> draft() {
        return new ListDraft<>(lines, gone().toList());
    }

    private Stream<Line<E>> gone() {
        return kept.stream().filter(was -> lines.stream().noneMatch(line -> line.id() == was.id()));
    }

    boolean isNameTaken(String name, Line<E> butNot) {
        return lines.stream()
                .filter(line -> butNot == null || line.id() != butNot.id())
                .anyMatch(line -> line.entry().name().equalsIgnoreCase(name));
    }

    public boolean isChanged() {
        return !lines.equals(kept);
    }

    public List<Line<E>> getLines() {
        return lines;
    }

    /** What just happened to the order, for those who do not see it. */
    public String getSaid() {
        return said;
    }

    /** Key and direction of the line that was moved last, so that its button keeps the focus. */
    public String getMoved() {
        return moved;
    }
}
