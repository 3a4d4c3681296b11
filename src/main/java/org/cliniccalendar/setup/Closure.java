package org.cliniccalendar.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A day on which a clinic, or every clinic of a region, is closed, from midnight to midnight on the clinic's clock. */
@Entity
public class Closure {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @Column(name = "clinic_id")
    private Long clinicId;

    private String region;
    private LocalDate date;
    private String name;

    @Version
    private int version;

    protected Closure() {}

    Closure(ClosureDay day) {
        clinicId = day.clinicId();
        region = day.region();
        date = day.date();
        name = day.name();
    }

    ClosureDay day() {
        return new ClosureDay(clinicId, region, date, name);
    }

    long getId() {
        return id;
    }
}
