package org.cliniccalendar.audit.web;

import java.util.List;
import java.util.Map;
import org.cliniccalendar.audit.AuditLine;
import org.cliniccalendar.audit.AuditSearch;
import org.cliniccalendar.audit.AuditTrailService;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The entries that are looked for, read a page at a time; they are counted once. */
class AuditLines extends LazyDataModel<AuditLine> {
    private static final long serialVersionUID = 1L;

    private final AuditTrailService trail;
    private final AuditSearch search;
    private Integer count;

    AuditLines(AuditTrailService trail, AuditSearch search) {
        this.trail = trail;
        this.search = search;
    }

    AuditSearch search() {
        return search;
    }

    int count() {
        count = count == null ? Integer.valueOf(trail.count(search)) : count;
        return count;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return count();
    }

    @Override
    public List<AuditLine> load(int first, int size, Map<String, SortMeta> unsorted, Map<String, FilterMeta> unused) {
        return trail.page(search, first, size);
    }

    @Override
    public AuditLine getRowData(String key) {
        return getWrappedData().stream()
                .filter(line -> key.equals(getRowKey(line)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getRowKey(AuditLine line) {
        return Long.toString(line.id());
    }
}
