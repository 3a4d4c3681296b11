package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.session.web.Edited;
import org.cliniccalendar.session.web.SessionEditor;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.setup.ListDraft;
import org.cliniccalendar.setup.SessionDefinitionService;
import org.cliniccalendar.setup.SetupRefused;
import org.cliniccalendar.template.TemplateKind;
import org.cliniccalendar.template.TemplatePlan;

/** The sessions that a clinic has defined (features V2, V21). The editor of sessions is the form of a line. */
@Named
@ViewScoped
public class DefinitionsView extends OrderedListView<TemplatePlan> {
    private static final long serialVersionUID = 1L;

    @EJB
    private SessionDefinitionService service;

    @Inject
    private SessionEditor editor;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentClinic current;

    private Long clinicId;
    private Map<Long, Integer> allocated = Map.of();

    @Override
    protected List<Line<TemplatePlan>> read() {
        if (clinicId == null) {
            List<Clinic> clinics = getClinics();
            clinicId = Stream.concat(
                            clinics.stream().filter(c -> current.getIds().contains(c.getId())), clinics.stream())
                    .map(Clinic::getId)
                    .findFirst()
                    .orElseThrow(() -> new SetupRefused("definitions.notYours"));
        }
        allocated = service.allocated(clinicId);
        return service.definitions(clinicId);
    }

    @Override
    protected void keep(ListDraft<TemplatePlan> draft) {
        service.saveDefinitions(clinicId, draft);
    }

    /** Nothing: the editor is filled when it is opened. */
    @Override
    protected void fill(TemplatePlan plan) {}

    @Override
    protected TemplatePlan typed() {
        TemplatePlan plan =
                new TemplatePlan(TemplateKind.DEFINITION, null, clinicId, editor.roomId(), editor.outline());
        plan.check();
        if (getList().isNameTaken(plan.name(), getChosen())) {
            throw new SetupRefused("refused.nameTaken", plan.name());
        }
        return plan;
    }

    @Override
    public void add() {
        super.add();
        editor.openNewTemplate(Edited.DEFINITION, clinicId);
    }

    @Override
    public void edit(Line<TemplatePlan> line) {
        super.edit(line);
        TemplatePlan plan = line.entry();
        editor.openTemplate(Edited.DEFINITION, line.id(), line.version(), clinicId, plan.roomId(), plan.outline());
    }

    /** Shows the definitions of the clinic that was chosen. */
    public void change() {
        load();
    }

    /** How many sessions were made from a definition. */
    public int allocated(Line<TemplatePlan> line) {
        return allocated.getOrDefault(line.id(), 0);
    }

    /** The clinics whose definitions the user keeps. */
    public List<Clinic> getClinics() {
        return current.getClinics().stream()
                .filter(c -> user.hasAt(Role.ADMINISTRATOR, c.getId()) || user.hasAt(Role.CLINIC_MANAGER, c.getId()))
                .toList();
    }

    /** The clinic whose definitions are listed. */
    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }
}
