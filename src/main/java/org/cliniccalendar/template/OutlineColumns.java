package org.cliniccalendar.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalTime;
import java.util.Set;

/** The columns of an outline, the same in the table of sessions and in that of templates. Replaced as a whole. */
@Embeddable
public class OutlineColumns {
    private String name;
    private String description;

    @Column(name = "session_type_id")
    private Long sessionTypeId;

    private String colour;

    @Column(name = "practitioner_role")
    private String practitionerRole;

    private boolean remote;

    @Column(name = "start_time")
    private LocalTime start;

    @Column(name = "end_time")
    private LocalTime end;

    private String rule;
    private String layout;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "typed_by")
    @Enumerated(EnumType.STRING)
    private TypedBy typedBy;

    @Column(name = "open_session")
    private boolean openSession;

    @Column(name = "travel_clinic")
    private boolean travelClinic;

    @Column(name = "third_party_bookable")
    private boolean thirdPartyBookable;

    private String notes;

    protected OutlineColumns() {}

    /** The columns of this outline; its appointment types are rows elsewhere. */
    public OutlineColumns(SessionOutline outline) {
        name = outline.name();
        description = outline.description();
        sessionTypeId = outline.sessionTypeId();
        colour = outline.colour();
        practitionerRole = outline.practitionerRole();
        remote = outline.remote();
        start = outline.start();
        end = outline.end();
        rule = outline.rule();
        layout = outline.pattern().text();
        level = outline.level();
        typedBy = outline.typedBy();
        openSession = outline.openSession();
        travelClinic = outline.travelClinic();
        thirdPartyBookable = outline.thirdPartyBookable();
        notes = outline.notes();
    }

    /** The outline, with the appointment types that are kept beside it. */
    public SessionOutline outline(Set<Long> appointmentTypeIds) {
        return new SessionOutline(
                name,
                description,
                sessionTypeId,
                colour,
                practitionerRole,
                remote,
                start,
                end,
                rule,
                SlotPattern.parse(layout),
                appointmentTypeIds,
                level,
                typedBy,
                openSession,
                travelClinic,
                thirdPartyBookable,
                notes);
    }
}
