package org.cliniccalendar.template;

import java.util.Objects;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/** Who sees and who changes a template (features J14, J15 and J20). */
record TemplateAccess(CurrentUser user) {
    /** A personal template is its clinician's alone, not even an administrator's. */
    boolean sees(TemplatePlan plan) {
        return switch (plan.kind()) {
            case PERSONAL -> Objects.equals(plan.ownerId(), user.clinicianId());
            case PRACTICE -> plan.clinicId() == null || user.seesClinic(plan.clinicId());
            case DEFINITION -> false;
        };
    }

    boolean changes(TemplatePlan plan) {
        return sees(plan) && (plan.kind() == TemplateKind.PERSONAL || manages(plan.clinicId()));
    }

    /** @throws TemplateRefused if the user may not keep such a template */
    void requireChange(TemplatePlan plan) {
        if (!changes(plan)) {
            throw new TemplateRefused("refused.notYours");
        }
    }

    /** What is open to all clinics is changed by the managers of each. */
    boolean manages(Long clinicId) {
        return user.has(Role.ADMINISTRATOR)
                || (clinicId == null ? user.has(Role.CLINIC_MANAGER) : user.hasAt(Role.CLINIC_MANAGER, clinicId));
    }
}
