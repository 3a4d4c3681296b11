package org.cliniccalendar.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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

    @Version
    private int version;

    protected AppointmentType() {}

    AppointmentType(AppointmentTypeEntry entry) {
        code = entry.code();
        describe(entry);
    }

    final void describe(AppointmentTypeEntry entry) {
        name = entry.name();
        minutes = entry.minutes();
        channel = entry.channel();
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

    AppointmentTypeEntry entry() {
        return new AppointmentTypeEntry(code, name, minutes, channel);
    }
}
