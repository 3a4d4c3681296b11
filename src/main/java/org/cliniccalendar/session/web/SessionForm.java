package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionRefused;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;

/** Everything that is typed about a session, in its editor or in the short form of it, tab by tab. */
public class SessionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final GeneralForm general = new GeneralForm();
    private final ScheduleForm schedule = new ScheduleForm();
    private final TermsForm terms = new TermsForm();
    private String pattern = "";
    private Set<Long> appointmentTypeIds = Set.of();
    private String code;
    private Long templateId;

    /** Shows a session as it is planned. */
    static SessionForm of(SessionPlan plan) {
        SessionForm form = of(plan.clinicId(), plan.roomId(), plan.clinicianId(), plan.outline());
        form.schedule.take(plan.firstDate(), plan.outline());
        form.schedule.getChoices().take(plan.chosen());
        form.code = plan.code().orElse(null);
        form.templateId = plan.templateId().orElse(null);
        return form;
    }

    /** Shows an outline; where and whose may be left open. */
    static SessionForm of(Long clinicId, Long roomId, Long clinicianId, SessionOutline outline) {
        SessionForm form = new SessionForm();
        form.general.take(clinicId, roomId, clinicianId, outline);
        form.schedule.take(null, outline);
        form.terms.take(outline);
        form.pattern = outline.pattern().text();
        form.appointmentTypeIds = outline.appointmentTypeIds();
        return form;
    }

    /**
     * The plan that this form describes.
     *
     * @throws org.cliniccalendar.time.Refusal if its slots or its rule are none
     */
    SessionPlan plan() {
        return new SessionPlan(
                Optional.ofNullable(code),
                general.getClinicId(),
                general.room(),
                general.getClinicianId(),
                schedule.getFirstDate(),
                schedule.getChoices().chosen(),
                Optional.ofNullable(templateId),
                outline());
    }

    /** What a template keeps of it; see {@link #plan()}. */
    SessionOutline outline() {
        return new SessionOutline(
                general.getName().strip(),
                general.getDescription().strip(),
                general.getSessionTypeId(),
                general.getColour(),
                terms.getPractitionerRole().strip(),
                general.isRemote(),
                schedule.getStart(),
                schedule.getEnd(),
                schedule.recurrence().rule(),
                slots(),
                appointmentTypeIds,
                terms.getLevel(),
                terms.getTypedBy(),
                terms.isOpenSession(),
                terms.isTravelClinic(),
                terms.isThirdPartyBookable(),
                terms.getNotes());
    }

    private SlotPattern slots() {
        try {
            return SlotPattern.parse(pattern);
        } catch (IllegalArgumentException none) {
            throw new SessionRefused("refused.pattern");
        }
    }

    /** Fills the session with slots of one length for one type, as the short form asks for. */
    void lay(UnitForm unit, long slotTypeId) {
        if (unit.getMinutes() != null && schedule.isComplete()) {
            pattern = SlotPattern.ofEqualUnits(slotTypeId, unit.getMinutes(), schedule.minutes())
                    .text();
        }
        appointmentTypeIds = unit.getAppointmentTypeId() == null ? Set.of() : Set.of(unit.getAppointmentTypeId());
    }

    /** Whether everything that a preview needs has been filled in. */
    boolean isComplete() {
        return general.getClinicId() != null && schedule.isComplete();
    }

    /** To be compared with what it was before. */
    List<Object> state() {
        return Arrays.asList(general.state(), schedule.state(), terms.state(), pattern, appointmentTypeIds);
    }

    public GeneralForm getGeneral() {
        return general;
    }

    public ScheduleForm getSchedule() {
        return schedule;
    }

    public TermsForm getTerms() {
        return terms;
    }

    /** The slots as text, see {@link SlotPattern#text()}. */
    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern == null ? "" : pattern;
    }

    /** Appointment types as checkboxes give them. */
    public Long[] getAppointmentTypeIds() {
        return appointmentTypeIds.toArray(Long[]::new);
    }

    public void setAppointmentTypeIds(Long... chosen) {
        appointmentTypeIds = new LinkedHashSet<>(Arrays.asList(chosen));
    }

    /** How many appointment types are chosen. */
    public int getTypeCount() {
        return appointmentTypeIds.size();
    }
}
