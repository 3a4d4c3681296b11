package org.cliniccalendar.directory;

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
import java.util.LinkedHashSet;
import java.util.Set;

/** What can be booked (FHIR HealthcareService): a name, its usual length in minutes and how people meet. */
@Entity
@Table(name = "appointment_type")
public class AppointmentType {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String code;
    private String name;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String colour = "petrol";

    @Column(name = "needs_confirmation")
    private boolean needsConfirmation;

    @Column(name = "self_bookable")
    private boolean selfBookable;

    @ElementCollection
    @CollectionTable(name = "appointment_type_slot_type", joinColumns = @JoinColumn(name = "appointment_type_id"))
    @Column(name = "slot_type_id")
    private Set<Long> slotTypeIds = new LinkedHashSet<>();

    @Version
    private int version;

    protected AppointmentType() {}

    /** A type under a code that never changes. */
    public AppointmentType(AppointmentTypeEntry entry) {
        code = entry.code();
        describe(entry);
    }

    /** Replaces what is written down; the code stays. */
    public final void describe(AppointmentTypeEntry entry) {
        name = entry.name();
        minutes = entry.minutes();
        channel = entry.channel();
    }

    /** Sets the terms on which it is booked. */
    public void offer(AppointmentTypeTerms terms) {
        colour = terms.colour();
        needsConfirmation = terms.needsConfirmation();
        selfBookable = terms.selfBookable();
        slotTypeIds = new LinkedHashSet<>(terms.slotTypeIds());
    }

    /** The terms on which it is booked. */
    public AppointmentTypeTerms terms() {
        return new AppointmentTypeTerms(colour, needsConfirmation, selfBookable, Set.copyOf(slotTypeIds));
    }

    /** Counts its changes. */
    public int getVersion() {
        return version;
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

    /** Length of an appointment of this type, in minutes. */
    public int getMinutes() {
        return minutes;
    }

    public Channel getChannel() {
        return channel;
    }

    /** What is written down about it. */
    public AppointmentTypeEntry entry() {
        return new AppointmentTypeEntry(code, name, minutes, channel);
    }
}
