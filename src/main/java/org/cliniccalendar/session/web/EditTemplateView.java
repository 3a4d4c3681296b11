package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.session.ChosenDates;
import org.cliniccalendar.session.PublishedSession;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.template.SavedTemplate;
import org.cliniccalendar.template.TemplateEntry;
import org.cliniccalendar.template.TemplateKind;
import org.cliniccalendar.template.TemplatePlan;
import org.cliniccalendar.template.TemplateService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** Opens the editor of the page of templates, for templates and for sessions made from them, and saves what it holds. */
@Named
@ViewScoped
public class EditTemplateView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.template.messages";

    @Inject
    private SessionEditor editor;

    @Inject
    private TemplatesView page;

    @EJB
    private TemplateService templates;

    @EJB
    private SessionService sessions;

    @Inject
    private SessionChoices choices;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    public void openNew(TemplateKind kind) {
        editor.openNewTemplate(Edited.valueOf(kind.name()), null);
    }

    public void edit(TemplateEntry template) {
        withSaved(template, saved -> open(saved, saved.id()));
    }

    /** Opens a copy, which needs a name of its own. A clinician copies a practice template to a personal one. */
    public void duplicate(TemplateEntry template) {
        withSaved(template, saved -> open(saved, null));
    }

    /** Opens a new session as the template describes it, from tomorrow on (features J20). */
    public void openSession(TemplateEntry template) {
        withSaved(template, saved -> editor.openNew(session(saved)));
    }

    public void save() {
        try {
            if (editor.getEdited() == Edited.SESSION) {
                PublishedSession made = sessions.create(editor.plan());
                messages.done(TEXT, "made", made.dates(), made.slots());
            } else {
                saveTemplate(TemplateKind.valueOf(editor.getEdited().name()));
            }
            editor.close();
            page.refresh();
        } catch (Refusal refusal) {
            editor.refused(refusal);
        }
    }

    private void saveTemplate(TemplateKind kind) {
        Long owner = kind == TemplateKind.PERSONAL ? user.clinicianId() : null;
        TemplatePlan plan = new TemplatePlan(kind, owner, editor.clinicId(), editor.roomId(), editor.outline());
        if (editor.id() == null) {
            templates.create(plan);
        } else {
            templates.change(editor.id(), editor.version(), plan);
        }
        messages.done(TEXT, "saved", plan.outline().name());
    }

    private void withSaved(TemplateEntry template, Consumer<SavedTemplate> what) {
        try {
            what.accept(templates.get(template.id()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
            page.refresh();
        }
    }

    private void open(SavedTemplate saved, Long id) {
        TemplatePlan plan = saved.plan();
        boolean copy = id == null;
        TemplateKind kind = copy && !page.mayCreate(plan.kind()) ? TemplateKind.PERSONAL : plan.kind();
        editor.openTemplate(
                Edited.valueOf(kind.name()),
                id,
                copy ? 0 : saved.version(),
                plan.clinicId(),
                plan.roomId(),
                copy ? plan.outline().named("") : plan.outline());
    }

    private SessionPlan session(SavedTemplate saved) {
        TemplatePlan plan = saved.plan();
        Clinic clinic = choices.getClinics().stream()
                .filter(choice -> plan.clinicId() == null || plan.clinicId() == choice.getId())
                .findFirst()
                .orElseThrow();
        return new SessionPlan(
                Optional.empty(),
                clinic.getId(),
                plan.roomId(),
                user.clinicianId(),
                WallClock.today(clock, clinic.getZone()).plusDays(1),
                ChosenDates.NONE,
                Optional.of(saved.id()),
                plan.outline().named(""));
    }
}
