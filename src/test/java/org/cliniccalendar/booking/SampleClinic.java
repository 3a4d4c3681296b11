package org.cliniccalendar.booking;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.ClinicEntry;
import org.cliniccalendar.directory.ClinicianEntry;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.directory.RoomEntry;
import org.cliniccalendar.session.PublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.time.WallClock;

/**
 * A clinic of one in-container test's own, made through the services, with one clinician, one room and one session in a
 * month: slots of ten minutes from nine o'clock on.
 */
@Dependent
public class SampleClinic {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @EJB
    private RegistrationService registration;

    @EJB
    private PublishingService publishing;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    private final String code = UUID.randomUUID().toString().substring(0, 8);

    /** Publishes the session; returns its key. */
    public long publish(int slots) {
        registration.register(new ClinicEntry(code, "Clinic " + code, ZoneId.of("Europe/London")));
        registration.register(new RoomEntry(code, "Room", ""));
        PersonName name = new PersonName("Dr", "Samir", "Haddad");
        registration.register(new ClinicianEntry(code, name, "Doctor", "Orthopaedics", Optional.empty(), Set.of(code)));
        registration.register(new AppointmentTypeEntry(code, "Type " + code, 10, Channel.IN_PERSON));
        SessionPlan plan = new SessionPlan(
                clinicId(),
                registration.room(code, "Room").orElseThrow().getId(),
                registration.clinician(code).orElseThrow().getId(),
                WallClock.today(clock, ZoneId.of("Europe/London")).plusDays(30),
                SessionOutline.plain(
                        NINE,
                        NINE.plusMinutes(10L * slots),
                        "",
                        SlotPattern.ofEqualUnits(registration.defaultSlotType().getId(), 10, 10 * slots),
                        Set.of(typeId()),
                        Level.AVAILABLE,
                        TypedBy.OPERATOR));
        return publishing.publish(plan, "x").sessionId();
    }

    /** Registers another client with an address; returns the key. */
    public long client() {
        String number = UUID.randomUUID().toString();
        Optional<String> email = Optional.of(number + "@example.org");
        registration.register(
                new ClientEntry(number, "Ann", "Hale", LocalDate.of(1970, 1, 1), email, Optional.empty(), ""));
        return registration.client(number).orElseThrow().getId();
    }

    public long clinicId() {
        return registration.clinic(code).orElseThrow().getId();
    }

    public long typeId() {
        return registration.appointmentType(code).orElseThrow().getId();
    }

    /** Keys of all slots of a session, in order of time. */
    public List<Long> slots(long sessionId) {
        List<?> keys = em.createNativeQuery("SELECT s.id FROM slot s JOIN session_date d ON d.id = s.session_date_id"
                        + " WHERE d.session_id = ?1 ORDER BY s.starts_at")
                .setParameter(1, sessionId)
                .getResultList();
        return keys.stream().map(Long.class::cast).toList();
    }
}
