package org.cliniccalendar.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
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

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    private String region = "";

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

    /** Takes bookings from its first day until before its last, null for no such day; the region chooses its bank holidays. */
    public void open(String ofRegion, LocalDate from, LocalDate until) {
        region = ofRegion;
        opensOn = from;
        closesOn = until;
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

    /** First day on which it takes bookings, or null. */
    public LocalDate getOpensOn() {
        return opensOn;
    }

    /** First day on which it takes none any more, or null. */
    public LocalDate getClosesOn() {
        return closesOn;
    }

    /** As bank holidays name it, such as {@code england-and-wales}; may be empty. */
    public String getRegion() {
        return region;
    }
}
