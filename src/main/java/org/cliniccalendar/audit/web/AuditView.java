package org.cliniccalendar.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cliniccalendar.audit.AuditKind;
import org.cliniccalendar.audit.AuditLine;
import org.cliniccalendar.audit.AuditTrailService;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.CsvFile;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.DatesReversed;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.LazyDataModel;

/** Audit: who did and saw what, the latest first. */
@Named
@ViewScoped
public class AuditView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("when", "who", "login", "kind", "what", "detail", "on", "subject", "clinic", "from");

    @EJB
    private AuditTrailService trail;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private AuditWords words;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private final AuditFilters filters = new AuditFilters();
    private ArrayList<String> actions;
    private AuditLines lines;

    @PostConstruct
    void load() {
        actions = new ArrayList<>(trail.actions());
        actions.sort(Comparator.comparing(words::what));
        clear();
    }

    /** Looks for what was typed; while its dates stand in the wrong order what was found before stays. */
    public void search() {
        if (filters.isReversed()) {
            messages.refused("filter:until", new DatesReversed());
        } else {
            lines = new AuditLines(trail, filters.search(actions, clinic.getZone(), clock.instant()));
        }
    }

    /** Shows all of today. */
    public void clear() {
        filters.clear(getToday());
        search();
    }

    /** Sends what is found as a file. */
    public void export() {
        CsvFile file = new CsvFile(CsvFile.header(AuditWords.TEXT, COLUMNS));
        for (AuditLine line : trail.export(lines.search())) {
            file.add(
                    line.at(),
                    words.who(line),
                    line.actor(),
                    Messages.words(AuditWords.TEXT, "kind." + line.kind()),
                    words.what(line.action()),
                    words.detail(line, clinic.getZone()),
                    words.about(line),
                    line.subject(),
                    line.clinic(),
                    words.where(line));
        }
        file.send("audit-" + DateWords.isoDate(filters.getFrom(), null) + ".csv");
    }

    /** How many entries there are, in a sentence. */
    public String getSum() {
        return Messages.words(AuditWords.TEXT, "sum", lines.count());
    }

    /** Whether more is found than a file takes. */
    public boolean isCut() {
        return lines.count() > AuditTrailService.MOST_EXPORTED;
    }

    public LazyDataModel<AuditLine> getLines() {
        return lines;
    }

    public AuditFilters getFilters() {
        return filters;
    }

    /** Whether something else is shown than all of today. */
    public boolean isFiltered() {
        return filters.isSet(getToday());
    }

    public AuditKind[] getKinds() {
        return AuditKind.values();
    }

    /** The codes of all that was ever done, in the order of their words. */
    public List<String> getActions() {
        return actions;
    }

    private LocalDate getToday() {
        return WallClock.today(clock, clinic.getZone());
    }
}
