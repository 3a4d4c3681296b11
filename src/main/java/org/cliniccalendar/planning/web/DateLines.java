package org.cliniccalendar.planning.web;

import java.util.List;
import java.util.Map;
import org.cliniccalendar.planning.ListedDate;
import org.cliniccalendar.planning.SessionDateService;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The coming dates of a session, read a page at a time. */
class DateLines extends LazyDataModel<ListedDate> {
    private static final long serialVersionUID = 1L;

    private final SessionDateService dates;
    private final long sessionId;

    DateLines(SessionDateService dates, long sessionId) {
        this.dates = dates;
        this.sessionId = sessionId;
    }

    long sessionId() {
        return sessionId;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return dates.count(sessionId);
    }

    @Override
    public List<ListedDate> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        return dates.coming(sessionId, first, size);
    }
}
