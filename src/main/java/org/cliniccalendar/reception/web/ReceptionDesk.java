package org.cliniccalendar.reception.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.reception.DayFilter;

/** What stays on somebody's desk from page to page, as long as they are logged in: the columns chosen and the clipboard. */
@SessionScoped
public class ReceptionDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    private DayFilter filter = DayFilter.ALL;
    private Long viewId;
    private ArrayList<Clipping> clipboard = new ArrayList<>();

    DayFilter filter() {
        return filter;
    }

    /** The saved view that the filter comes from, or null. */
    Long viewId() {
        return viewId;
    }

    void show(DayFilter chosen, Long savedView) {
        filter = chosen;
        viewId = savedView;
    }

    List<Clipping> clipboard() {
        return List.copyOf(clipboard);
    }

    void clip(List<Clipping> clippings) {
        clipboard = new ArrayList<>(clippings);
    }

    void takeOff(String ref) {
        clipboard.removeIf(clipping -> clipping.ref().equals(ref));
    }
}
