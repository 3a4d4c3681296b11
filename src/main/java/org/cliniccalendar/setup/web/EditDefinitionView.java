package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.session.ChosenDates;
import org.cliniccalendar.session.PublishedSession;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.session.web.Edited;
import org.cliniccalendar.session.web.SessionEditor;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.TemplatePlan;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** What Save does in the editor of the page of definitions, where sessions are made from them, too (features V1, V2). */
@Named
@ViewScoped
public class EditDefinitionView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SessionEditor editor;

    @Inject
    private DefinitionsView page;

    @EJB
    private SessionService sessions;

    @EJB
    private DirectoryService directory;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /**
     * Opens a new session as it is defined, from tomorrow on; to whom it is allocated is chosen there. The first one takes
     * the name of its definition, later ones are given a name of their own.
     */
    public void allocate(Line<TemplatePlan> line) {
        TemplatePlan plan = line.entry();
        SessionOutline outline =
                page.allocated(line) == 0 ? plan.outline() : plan.outline().named("");
        editor.openNew(new SessionPlan(
                Optional.empty(),
                plan.clinicId(),
                plan.roomId(),
                null,
                tomorrow(plan.clinicId()),
                ChosenDates.NONE,
                Optional.of(line.id()),
                outline));
    }

    /** Puts a definition into the list, or publishes the session that is allocated. */
    public void save() {
        try {
            if (editor.getEdited() == Edited.DEFINITION) {
                page.getList().put(page.getChosen(), page.typed());
            } else {
                PublishedSession made = sessions.create(editor.plan());
                messages.done(OrderedListView.TEXT, "definitions.allocated.done", made.dates(), made.slots());
                page.load();
            }
            editor.close();
        } catch (Refusal refusal) {
            editor.refused(refusal);
        }
    }

    private LocalDate tomorrow(long clinicId) {
        return WallClock.today(
                        clock, directory.findClinic(clinicId).orElseThrow().getZone())
                .plusDays(1);
    }
}
