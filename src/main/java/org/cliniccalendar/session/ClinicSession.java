package org.cliniccalendar.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A clinician's block of bookable time, once or recurring (FHIR Schedule).
 *
 * <p>It is planned as people speak: a first date, a start and an end on the clock of its clinic, and a rule. Creating
 * it is an acknowledgement, "I accept an appointment that may come in it", kept with who and when (features K4). It is
 * then <em>published</em>: each date of the rule becomes a session date with real instants, cut into slots; from then
 * on it can be booked. A rule that never ends is published a year ahead, and further every day.
 *
 * <p>An active session offers its free slots; an inactive one keeps what was booked and offers nothing. No two active
 * session dates of one clinician, or in one room, overlap: the database refuses the second.
 */
@Entity
@Table(name = "clinic_session")
public class ClinicSession {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String code;

    @Column(name = "clinic_id")
    private long clinicId;

    @Column(name = "room_id")
    private long roomId;

    @Column(name = "clinician_id")
    private long clinicianId;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "start_time")
    private LocalTime start;

    @Column(name = "end_time")
    private LocalTime end;

    private String rule;

    @Column(name = "unit_minutes")
    private int unitMinutes;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "typed_by")
    @Enumerated(EnumType.STRING)
    private TypedBy typedBy;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "published_until")
    private LocalDate publishedUntil;

    @ElementCollection
    @CollectionTable(name = "clinic_session_type", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "appointment_type_id")
    private Set<Long> appointmentTypeIds = new LinkedHashSet<>();

    @Version
    private int version;

    protected ClinicSession() {}

    ClinicSession(SessionPlan plan, String acknowledgedBy, Instant acknowledgedAt) {
        code = plan.code().orElse(null);
        clinicId = plan.clinicId();
        roomId = plan.roomId();
        clinicianId = plan.clinicianId();
        firstDate = plan.firstDate();
        start = plan.start();
        end = plan.end();
        rule = plan.rule();
        appointmentTypeIds.addAll(plan.appointmentTypeIds());
        unitMinutes = plan.unitMinutes();
        level = plan.level();
        typedBy = plan.typedBy();
        status = SessionStatus.ACTIVE;
        this.acknowledgedBy = acknowledgedBy;
        this.acknowledgedAt = acknowledgedAt;
        publishedUntil = plan.firstDate();
    }

    /** Remembers that all dates before {@code until} have been published. */
    void publishedUntil(LocalDate until) {
        publishedUntil = until;
    }

    /** First date that has not been published yet. */
    LocalDate getPublishedUntil() {
        return publishedUntil;
    }

    /** The plan this session was made from. */
    public SessionPlan plan() {
        return new SessionPlan(
                Optional.ofNullable(code),
                clinicId,
                roomId,
                clinicianId,
                firstDate,
                start,
                end,
                rule,
                appointmentTypeIds,
                unitMinutes,
                level,
                typedBy);
    }

    public long getId() {
        return id;
    }
}
