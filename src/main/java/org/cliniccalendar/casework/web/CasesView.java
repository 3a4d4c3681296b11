package org.cliniccalendar.casework.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.cliniccalendar.casework.CaseSearchService;
import org.cliniccalendar.casework.ListedCase;
import org.cliniccalendar.casework.ReportState;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.LazyDataModel;

/** Cases: who waits for which report until when, and how far it is (features K27). */
@Named
@ViewScoped
public class CasesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CaseSearchService cases;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private Clock clock;

    private final CaseFilters filters = new CaseFilters();
    private LocalDate today;
    private CaseLines lines;

    @PostConstruct
    void load() {
        today = WallClock.today(clock, clinic.getZone());
        lines = new CaseLines(cases, clinic, filters, today);
    }

    /** Looks again, after the filters have changed. */
    public void refresh() {
        lines.refresh();
    }

    public void clear() {
        filters.clear();
        refresh();
    }

    public CaseFilters getFilters() {
        return filters;
    }

    public LazyDataModel<ListedCase> getLines() {
        return lines;
    }

    /** How many cases there are, in a sentence. */
    public String getSum() {
        return Messages.words(CaseWords.TEXT, "cases.sum", lines.count());
    }

    /** The date at the clinic. */
    public LocalDate getToday() {
        return today;
    }

    public ReportState[] getStates() {
        return ReportState.values();
    }
}
