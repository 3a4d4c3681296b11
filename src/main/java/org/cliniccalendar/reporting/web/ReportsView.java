package org.cliniccalendar.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.reporting.CategoryLine;
import org.cliniccalendar.reporting.CategoryReportService;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.CsvFile;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.DatesReversed;
import org.cliniccalendar.web.Messages;

/** Reports: slots and appointments of a range of dates, counted by category, clinic, clinician and week. */
@Named
@ViewScoped
public class ReportsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.reporting.messages";
    private static final int WEEKS_BEFORE = 4;

    private static final List<String> COLUMNS =
            List.of("week", "clinic", "clinician", "category", "slots", "taken", "appointments", "missed", "cancelled");

    @EJB
    private CategoryReportService reports;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private LocalDate from;
    private LocalDate until;
    private LocalDate countedFrom;
    private LocalDate countedUntil;
    private transient List<CategoryLine> lines;

    /** Starts with the four weeks before today. */
    @PostConstruct
    void load() {
        until = WallClock.today(clock, clinic.getZone());
        from = until.minusWeeks(WEEKS_BEFORE);
        search();
    }

    /** Counts the dates that were typed; while they stand in the wrong order those before stay. */
    public void search() {
        if (until.isBefore(from)) {
            messages.refused("filter:until", new DatesReversed());
            return;
        }
        countedFrom = from;
        countedUntil = until;
        lines = null;
    }

    /** Sends what is counted as a file. */
    public void export() {
        CsvFile file = new CsvFile(CsvFile.header(TEXT, COLUMNS));
        for (CategoryLine line : getLines()) {
            file.add(
                    line.week(),
                    line.clinic(),
                    clinician(line),
                    category(line),
                    line.slots(),
                    line.taken(),
                    line.appointments(),
                    line.missed(),
                    line.cancelled());
        }
        file.send(
                "slots-" + DateWords.isoDate(countedFrom, null) + "-" + DateWords.isoDate(countedUntil, null) + ".csv");
    }

    /** The lines, counted once for each request. */
    public List<CategoryLine> getLines() {
        lines = lines == null ? reports.lines(clinic.getIds(), countedFrom, countedUntil) : lines;
        return lines;
    }

    /** All lines together, in a sentence. */
    public String getSum() {
        return Messages.words(
                TEXT,
                "sum",
                getLines().stream().mapToLong(CategoryLine::slots).sum(),
                getLines().stream().mapToLong(CategoryLine::appointments).sum(),
                getLines().stream().mapToLong(CategoryLine::missed).sum());
    }

    /** Whether there are more lines than are counted at once. */
    public boolean isCut() {
        return getLines().size() == CategoryReportService.MOST;
    }

    /** With whom; nobody in a session of the clinic's own. */
    public String clinician(CategoryLine line) {
        return line.clinician() == null
                ? Messages.words(TEXT, "clinician.none")
                : line.clinician().listed();
    }

    /** The category, or that there is none. */
    public String category(CategoryLine line) {
        return line.category().isEmpty() ? Messages.words(TEXT, "category.none") : line.category();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
