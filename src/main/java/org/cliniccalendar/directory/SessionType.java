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
public class SessionType implements Ordered<SessionTypeEntry> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String name;
    private int position;

    @Version
    private int version;

    protected SessionType() {}

    /** A session type at the end of the list, until it is moved. */
    public SessionType(SessionTypeEntry entry) {
        describe(entry);
        position = Integer.MAX_VALUE;
    }

    @Override
    public final void describe(SessionTypeEntry entry) {
        name = entry.name();
    }

    @Override
    public SessionTypeEntry entry() {
        return new SessionTypeEntry(name);
    }

    @Override
    public void moveTo(int place) {
        position = place;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }
}
