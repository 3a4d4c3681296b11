package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RuleChoices.Kind;
import org.cliniccalendar.recurrence.RuleWords;
import org.cliniccalendar.setup.BlockCategory;
import org.cliniccalendar.setup.BlockPlan;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** What the form of blocks offers, and how a block reads. */
@Named
@RequestScoped
public class BlockChoices {
    @EJB
    private DirectoryService directory;

    private List<Clinician> clinicians;
    private List<Clinic> clinics;

    public List<BlockCategory> getCategories() {
        return List.of(BlockCategory.values());
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public List<DayOfWeek> getDaysOfWeek() {
        return List.of(DayOfWeek.values());
    }

    public List<Clinician> getClinicians() {
        clinicians = clinicians == null ? directory.clinicians() : clinicians;
        return clinicians;
    }

    private List<Clinic> clinics() {
        clinics = clinics == null ? directory.clinics() : clinics;
        return clinics;
    }

    /** Who is not there: a clinician, or everyone. */
    public String who(BlockPlan plan) {
        return getClinicians().stream()
                .filter(c -> plan.clinicianId() != null && c.getId() == plan.clinicianId())
                .map(c -> c.getName().listed())
                .findFirst()
                .orElseGet(() -> Messages.words(OrderedListView.TEXT, "blocks.everyone"));
    }

    /** Name of the clinic. */
    public String where(BlockPlan plan) {
        return clinics().stream()
                .filter(c -> c.getId() == plan.clinicId())
                .map(Clinic::getName)
                .findFirst()
                .orElse("");
    }

    /** When, in words: the hours and the repetition. */
    public String when(BlockPlan plan) {
        String hours = plan.allDay()
                ? Messages.words(OrderedListView.TEXT, "blocks.allDay")
                : DateWords.times(plan.start(), plan.end(), null);
        String dates = RuleWords.of(Recurrence.parse(plan.rule()), plan.firstDate(), DateWords.LOCALE);
        String key = plan.rule().isEmpty() ? "blocks.when.once" : "blocks.when";
        return Messages.words(OrderedListView.TEXT, key, hours, dates, DateWords.day(plan.firstDate(), null));
    }
}
