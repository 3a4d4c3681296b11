package org.cliniccalendar.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.template.OutlineColumns;

/**
 * A clinician's block of bookable time, once or recurring (FHIR Schedule).
 *
 * <p>It is planned as people speak: a first date, a start and an end on the clock of its clinic, and a rule. Creating
 * it is an acknowledgement, "I accept an appointment that may come in it", kept with who and when (features K4). It is
 * then <em>published</em>: each date of the rule becomes a session date with real instants, cut into slots; from then
 * on it can be booked. A rule that never ends is published a year ahead, and further every day.
 *
 * <p>A change replaces the plan, and the dates that have not begun with it. When it is about one date and all after it, the
 * session ends before that date, and another one of the same series goes on from it.
 *
 * <p>An active session offers its free slots; an inactive one keeps what was booked and offers nothing; a deleted one is
 * kept for what took place in it, and shown nowhere. No two active
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
    private Long roomId;

    @Column(name = "clinician_id")
    private Long clinicianId;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "template_id")
    private Long templateId;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "extra_dates")
    private String extraDates;

    private String exceptions;

    @Column(name = "kept_dates")
    private String keptDates;

    @Embedded
    private OutlineColumns outline;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "published_until")
    private LocalDate publishedUntil;

    @Column(name = "deleted_at")
    private Instant deletedAt;

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
        describe(plan);
        status = SessionStatus.ACTIVE;
        this.acknowledgedBy = acknowledgedBy;
        this.acknowledgedAt = acknowledgedAt;
        publishedUntil = plan.firstDate();
    }

    private void describe(SessionPlan plan) {
        roomId = plan.roomId();
        clinicianId = plan.clinicianId();
        templateId = plan.templateId().orElse(null);
        firstDate = plan.firstDate();
        extraDates = ChosenDates.text(plan.chosen().extra());
        exceptions = ChosenDates.text(plan.chosen().exceptions());
        keptDates = ChosenDates.text(plan.chosen().kept());
        outline = new OutlineColumns(plan.outline());
        if (!appointmentTypeIds.equals(plan.outline().appointmentTypeIds())) {
            appointmentTypeIds = new LinkedHashSet<>(plan.outline().appointmentTypeIds());
        }
    }

    /** From now on it is planned like this; its clinic stays. */
    void replan(SessionPlan plan, SessionStatus newStatus, LocalDate until) {
        describe(plan);
        status = newStatus;
        publishedUntil = until;
    }

    /** It is shown nowhere any more, and its code can be given to another one. */
    void delete(Instant at) {
        deletedAt = at;
        code = null;
    }

    /** The session of the same series that goes on where this one ends. */
    ClinicSession continued(SessionPlan plan, LocalDate until) {
        ClinicSession next = new ClinicSession(plan, acknowledgedBy, acknowledgedAt);
        next.code = null;
        next.seriesId = seriesId;
        next.status = status;
        next.publishedUntil = until;
        return next;
    }

    /** A series begins with its first session; those that go on with it after a change are of the same one. */
    @PrePersist
    void beginSeries() {
        seriesId = seriesId == 0 ? id : seriesId;
    }

    /** Remembers that all dates before {@code until} have been published. */
    void publishedUntil(LocalDate until) {
        publishedUntil = until;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether it offers its free slots. */
    boolean isOffered() {
        return status == SessionStatus.ACTIVE && !isDeleted();
    }

    CurrentSession current(ZoneId zone) {
        return new CurrentSession(id, seriesId, version, status, plan(), zone);
    }

    /** First date that has not been published yet. */
    LocalDate getPublishedUntil() {
        return publishedUntil;
    }

    /** The plan as it stands. */
    public SessionPlan plan() {
        return new SessionPlan(
                Optional.ofNullable(code),
                clinicId,
                roomId,
                clinicianId,
                firstDate,
                ChosenDates.parse(extraDates, exceptions, keptDates),
                Optional.ofNullable(templateId),
                outline.outline(appointmentTypeIds));
    }

    public long getId() {
        return id;
    }
}
