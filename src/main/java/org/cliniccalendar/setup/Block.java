package org.cliniccalendar.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Time that a clinician, or everyone at a clinic, is not there (features J22).
 *
 * <p>It is planned as people speak, on the clock of a clinic: a day or hours of a day, once or by a rule. Its times are then
 * published as rows with real instants, which close the slots under them for as long as they are there; what was booked
 * before stays booked. A rule that never ends is published a year ahead, and further every day. A changed block is published
 * anew, a deleted one takes its times with it, and what it closed is bookable again at once.
 */
@Entity
public class Block {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @Column(name = "clinic_id")
    private long clinicId;

    @Column(name = "clinician_id")
    private Long clinicianId;

    @Enumerated(EnumType.STRING)
    private BlockCategory category;

    private String reason;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "all_day")
    private boolean allDay;

    @Column(name = "start_time")
    private LocalTime start;

    @Column(name = "end_time")
    private LocalTime end;

    private String rule;

    @Column(name = "published_until")
    private LocalDate publishedUntil;

    @Version
    private int version;

    protected Block() {}

    Block(BlockPlan plan) {
        describe(plan);
    }

    final void describe(BlockPlan plan) {
        clinicId = plan.clinicId();
        clinicianId = plan.clinicianId();
        category = plan.category();
        reason = plan.reason();
        firstDate = plan.firstDate();
        allDay = plan.allDay();
        start = plan.start();
        end = plan.end();
        rule = plan.rule();
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

    /** The plan as it stands. */
    BlockPlan plan() {
        return new BlockPlan(clinicId, clinicianId, category, reason, firstDate, allDay, start, end, rule);
    }

    long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }
}
