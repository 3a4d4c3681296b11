package org.cliniccalendar.setup;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.template.SessionTemplate;
import org.cliniccalendar.template.TemplateKind;
import org.cliniccalendar.template.TemplatePlan;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * Keeps the sessions that a clinic has defined, before they are allocated to a clinician or to the clinic itself (features
 * V1, V2, V21). They are templates of their own kind, each clinic's in an order that its managers choose.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER})
public class SessionDefinitionService {
    private static final String ALL = """
            SELECT DISTINCT t FROM SessionTemplate t LEFT JOIN FETCH t.appointmentTypeIds
             WHERE t.kind = :kind AND t.clinicId = :clinic
             ORDER BY t.position, t.id
            """;

    private static final String ALLOCATED = """
            SELECT s.template_id, count(DISTINCT s.series_id)
              FROM session_template t
              JOIN clinic_session s ON s.template_id = t.id AND s.deleted_at IS NULL
             WHERE t.kind = 'DEFINITION' AND t.clinic_id = ?1
             GROUP BY s.template_id
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /**
     * The definitions of a clinic in their order.
     *
     * @throws SetupRefused if the clinic is not this user's to set up
     */
    public List<Line<TemplatePlan>> definitions(long clinicId) {
        requireOwn(clinicId);
        return OrderedRows.lines(rows(clinicId));
    }

    /**
     * How many sessions were made from each definition of a clinic, by its key; one that was changed from a date on counts
     * once, and a definition without any is not there.
     *
     * @throws SetupRefused if the clinic is not this user's to set up
     */
    public Map<Long, Integer> allocated(long clinicId) {
        requireOwn(clinicId);
        List<?> counts =
                em.createNativeQuery(ALLOCATED).setParameter(1, clinicId).getResultList();
        return counts.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).intValue()));
    }

    /**
     * Makes the definitions of a clinic what the draft says, or changes nothing. Sessions made from them stay as they are.
     *
     * @throws org.cliniccalendar.time.Refusal if a name is taken, no session could be made from one, somebody else changed
     *     one meanwhile, or the clinic is not this user's to set up
     */
    public void saveDefinitions(long clinicId, ListDraft<TemplatePlan> draft) {
        requireOwn(clinicId);
        draft.lines().forEach(line -> check(clinicId, line.entry()));
        try {
            List<String> done =
                    new OrderedRows<>(em, rows(clinicId)).save(draft, SessionTemplate::new, definition -> {});
            done.forEach(what -> audit.record("definitions.changed", "definitions", clinicId, what));
        } catch (PersistenceException failure) {
            throw ViolatedConstraint.in(failure)
                    .filter(violated -> violated.name().equals("session_template_name_unique"))
                    .<RuntimeException>map(violated -> new SetupRefused("list.name.taken.meanwhile"))
                    .orElse(failure);
        }
    }

    private List<SessionTemplate> rows(long clinicId) {
        return em.createQuery(ALL, SessionTemplate.class)
                .setParameter("kind", TemplateKind.DEFINITION)
                .setParameter("clinic", clinicId)
                .getResultList();
    }

    private void requireOwn(long clinicId) {
        if (!user.hasAt(Role.ADMINISTRATOR, clinicId) && !user.hasAt(Role.CLINIC_MANAGER, clinicId)) {
            throw new SetupRefused("definitions.notYours");
        }
    }

    private static void check(long clinicId, TemplatePlan plan) {
        if (plan.kind() != TemplateKind.DEFINITION || plan.clinicId() != clinicId) {
            throw new IllegalArgumentException(plan + " is no definition of clinic " + clinicId);
        }
        plan.check();
    }
}
