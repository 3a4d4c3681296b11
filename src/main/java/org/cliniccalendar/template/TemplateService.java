package org.cliniccalendar.template;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * Templates of sessions (features J13–J20). Practice templates are seen by all who plan sessions and changed by
 * administrators and clinic managers; a personal one is there for its clinician alone. Whatever is not there for the
 * user is refused in the same words as what is not there at all.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class TemplateService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /**
     * What the user sees of the templates, by name, in one statement.
     *
     * @param text what name, clinician or location contains, in upper or lower case; empty for all (features J17)
     */
    public List<TemplateEntry> find(String text) {
        return new TemplateRows(em, new TemplateAccess(user)).find(text.strip());
    }

    /**
     * The template as it is, to be edited or to make a session from.
     *
     * @throws TemplateRefused if there is none for this user
     */
    public SavedTemplate get(long id) {
        return visible(id).saved();
    }

    /** Of which kinds the user may make templates at all. */
    public Set<TemplateKind> creatable() {
        Set<TemplateKind> kinds = EnumSet.noneOf(TemplateKind.class);
        if (user.clinicianId() != null) {
            kinds.add(TemplateKind.PERSONAL);
        }
        if (user.has(Role.ADMINISTRATOR) || user.has(Role.CLINIC_MANAGER)) {
            kinds.add(TemplateKind.PRACTICE);
        }
        return kinds;
    }

    /**
     * Keeps a new template; returns its key.
     *
     * @throws TemplateRefused if its name is taken, no session could be made from it, or it is not for this user to make
     */
    public long create(TemplatePlan plan) {
        new TemplateAccess(user).requireChange(plan);
        plan.check();
        SessionTemplate template = new SessionTemplate(plan);
        em.persist(template);
        flush();
        record("template.created", template.getId(), plan);
        return template.getId();
    }

    /**
     * Replaces what the template says. Sessions made from it stay as they are.
     *
     * @param version as it was read
     * @throws TemplateRefused if somebody else changed it since, and as {@link #create} does
     */
    public void change(long id, int version, TemplatePlan plan) {
        SessionTemplate template = visible(id);
        TemplateAccess access = new TemplateAccess(user);
        access.requireChange(template.saved().plan());
        access.requireChange(plan);
        plan.check();
        if (template.getVersion() != version) {
            throw new TemplateRefused(
                    "refused.stale", template.saved().plan().outline().name());
        }
        template.describe(plan);
        flush();
        record("template.changed", id, plan);
    }

    /**
     * Removes the template. Sessions made from it stay.
     *
     * @throws TemplateRefused if there is none for this user, or it is not for this user to remove
     */
    public void delete(long id) {
        SessionTemplate template = visible(id);
        TemplatePlan plan = template.saved().plan();
        new TemplateAccess(user).requireChange(plan);
        em.remove(template);
        record("template.deleted", id, plan);
    }

    private SessionTemplate visible(long id) {
        TemplateAccess access = new TemplateAccess(user);
        return Optional.ofNullable(em.find(SessionTemplate.class, id))
                .filter(template -> access.sees(template.saved().plan()))
                .orElseThrow(() -> new TemplateRefused("refused.missing"));
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException failure) {
            String violated =
                    ViolatedConstraint.in(failure).map(ViolatedConstraint::name).orElse("");
            throw switch (violated) {
                case "session_template_name_unique" -> new TemplateRefused("refused.nameTaken");
                case "session_template_room" -> new TemplateRefused("refused.roomOfAnotherClinic");
                default -> failure;
            };
        }
    }

    private void record(String action, long id, TemplatePlan plan) {
        audit.record(action, "template:" + id, plan.clinicId(), plan.outline().name());
    }
}
