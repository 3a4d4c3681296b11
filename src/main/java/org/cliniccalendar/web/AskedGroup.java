package org.cliniccalendar.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;

/** Appointments that a proposal touches in one way, with what may become of them, for the tag {@code cc:proposal}. */
public class AskedGroup implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * One appointment in words.
     *
     * @param then what its time becomes, empty if that stays or is not known yet
     */
    public record Line(String when, String who, String what, String then) implements Serializable {}

    private final String key;
    private final String title;
    private final List<Line> lines;
    private final List<SelectItem> options;
    private String chosen;

    /**
     * @param key by which the page's bean knows the group
     * @param title how many there are, and how they are met
     * @param options values that the bean knows, in words
     * @param usual the value that is chosen at first
     */
    public AskedGroup(String key, String title, List<Line> lines, List<SelectItem> options, String usual) {
        this.key = key;
        this.title = title;
        this.lines = List.copyOf(lines);
        this.options = List.copyOf(options);
        this.chosen = usual;
    }

    public String getKey() {
        return key;
    }

    public String getTitle() {
        return title;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<SelectItem> getOptions() {
        return options;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
