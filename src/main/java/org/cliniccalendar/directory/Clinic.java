package org.cliniccalendar.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.ZoneId;

/**
 * A centre where clients are seen (FHIR Location). All wall-clock times of its sessions are read in its IANA zone.
 * The code is the clinic's name towards other systems and never changes.
 */
@Entity
@SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
public class Clinic {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String code;
    private String name;
    private String zone;

    @Version
    private int version;

    protected Clinic() {}

    Clinic(String code, String name, ZoneId zone) {
        this.code = code;
        describe(name, zone);
    }

    void describe(String newName, ZoneId newZone) {
        name = newName;
        zone = newZone.getId();
    }

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }
}
