package org.cliniccalendar.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.casework.CaseOrder;
import org.cliniccalendar.casework.CaseSearch;
import org.cliniccalendar.casework.CaseSearchService;
import org.cliniccalendar.casework.ListedCase;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The cases that are looked for, read a page at a time; they are counted once until something else is looked for. */
class CaseLines extends LazyDataModel<ListedCase> {
    private static final long serialVersionUID = 1L;

    private final CaseSearchService cases;
    private final CurrentClinic clinic;
    private final CaseFilters filters;
    private final LocalDate today;
    private Integer count;

    /** @param today on the calendar of the user */
    CaseLines(CaseSearchService cases, CurrentClinic clinic, CaseFilters filters, LocalDate today) {
        this.cases = cases;
        this.clinic = clinic;
        this.filters = filters;
        this.today = today;
    }

    private CaseSearch search() {
        return filters.search(clinic.getIds(), today);
    }

    /** Counts anew when asked next. */
    void refresh() {
        count = null;
    }

    int count() {
        count = count == null ? Integer.valueOf(cases.count(search())) : count;
        return count;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return count();
    }

    @Override
    public List<ListedCase> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        SortMeta by = sorting.values().stream().findFirst().orElse(null);
        CaseOrder order = by == null ? CaseOrder.DUE : CaseOrder.valueOf(by.getField());
        return cases.page(search(), order, by != null && by.getOrder().isDescending(), first, size);
    }

    @Override
    public ListedCase getRowData(String key) {
        return getWrappedData().stream()
                .filter(line -> key.equals(getRowKey(line)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getRowKey(ListedCase line) {
        return line.reference();
    }
}
