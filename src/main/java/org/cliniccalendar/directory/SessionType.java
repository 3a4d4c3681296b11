package org.cliniccalendar.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A label for sessions, such as surgery, clinic or assessment (FHIR Schedule.serviceCategory). */
@Entity
@Table(name = "session_type")
public class SessionType {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String name;
    private int position;

    @Version
    private int version;

    protected SessionType() {}

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
