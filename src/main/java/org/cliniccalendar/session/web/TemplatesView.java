package org.cliniccalendar.session.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RuleWords;
import org.cliniccalendar.template.TemplateEntry;
import org.cliniccalendar.template.TemplateKind;
import org.cliniccalendar.template.TemplateService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The page of session templates: practice ones, and those of the clinician who looks (features J13 to J20). */
@Named
@ViewScoped
public class TemplatesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.template.messages";

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    @EJB
    private TemplateService templates;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    private String search = "";
    private List<TemplateEntry> found;

    /** Looks anew. */
    @PostConstruct
    public void refresh() {
        found = templates.find(search);
    }

    public void clear() {
        search = "";
        refresh();
    }

    /** Removes a template; sessions made from it stay. */
    public void delete(TemplateEntry template) {
        try {
            templates.delete(template.id());
            messages.done(TEXT, "deleted", template.name(), template.used());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    /** Those of a kind, by name. */
    public List<TemplateEntry> of(TemplateKind kind) {
        return found.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The kinds that are listed: to a clinician also personal ones. */
    public List<TemplateKind> getKinds() {
        return user.clinicianId() == null
                ? List.of(TemplateKind.PRACTICE)
                : List.of(TemplateKind.PERSONAL, TemplateKind.PRACTICE);
    }

    /** Whether this user may make templates of the kind. */
    public boolean mayCreate(TemplateKind kind) {
        return templates.creatable().contains(kind);
    }

    /** How sessions made from it are repeated. A template has no first date for its rule to take a day from. */
    public String repetition(TemplateEntry template) {
        Recurrence rule = Recurrence.parse(template.rule());
        if (!rule.repeats()) {
            return Messages.words(TEXT, "page.once");
        }
        boolean saysTheDay = rule.rule().contains("BY") || rule.rule().startsWith("FREQ=DAILY");
        return saysTheDay ? RuleWords.of(rule, ANY_DAY, Locale.UK) : Messages.words(TEXT, "page.byFirstDate");
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many templates there are, in a sentence. */
    public String getSum() {
        return Messages.words(TEXT, "page.sum", found.size());
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null ? "" : search;
    }
}
