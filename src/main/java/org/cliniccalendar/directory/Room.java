package org.cliniccalendar.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A room of one clinic; it holds one session at a time. Its name is unique within the clinic. */
@Entity
public class Room {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @ManyToOne(optional = false)
    private Clinic clinic;

    private String name;
    private String description;

    @Version
    private int version;

    protected Room() {}

    Room(Clinic clinic, String name, String description) {
        this.clinic = clinic;
        this.name = name;
        this.description = description;
    }

    void describe(String newDescription) {
        description = newDescription;
    }

    public long getId() {
        return id;
    }

    public Clinic getClinic() {
        return clinic;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }

    /** Name with its description, as lists show it: "Room 7 (ground floor, step-free)". */
    public String getLabel() {
        return description.isEmpty() ? name : name + " (" + description + ")";
    }
}
