package org.cliniccalendar.planning.web;

import java.util.List;
import java.util.Map;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.planning.ListedSession;
import org.cliniccalendar.planning.SessionCounts;
import org.cliniccalendar.planning.SessionListService;
import org.cliniccalendar.planning.SessionOrder;
import org.cliniccalendar.planning.SessionSearch;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The sessions that are looked for, read a page at a time; they are counted once until something changes. */
class SessionLines extends LazyDataModel<ListedSession> {
    private static final long serialVersionUID = 1L;

    private final SessionListService sessions;
    private final CurrentClinic clinic;
    private final SessionFilters filters;
    private SessionCounts counts;

    SessionLines(SessionListService sessions, CurrentClinic clinic, SessionFilters filters) {
        this.sessions = sessions;
        this.clinic = clinic;
        this.filters = filters;
    }

    private SessionSearch search() {
        return filters.search(clinic.getIds());
    }

    /** Counts anew when asked next. */
    void refresh() {
        counts = null;
    }

    SessionCounts counts() {
        if (counts == null) {
            counts = sessions.count(search());
        }
        return counts;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return counts().all();
    }

    @Override
    public List<ListedSession> load(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        SortMeta by = sorting.values().stream().findFirst().orElse(null);
        SessionOrder order = by == null ? SessionOrder.NAME : SessionOrder.valueOf(by.getField());
        return sessions.page(search(), order, by != null && by.getOrder().isDescending(), first, size);
    }

    @Override
    public ListedSession getRowData(String key) {
        return getWrappedData().stream()
                .filter(session -> key.equals(getRowKey(session)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getRowKey(ListedSession session) {
        return String.valueOf(session.id());
    }
}
