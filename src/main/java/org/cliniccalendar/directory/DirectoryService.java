package org.cliniccalendar.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.time.WallClock;

/** Reads the directory: what forms offer to choose from. It holds no client. */
@Stateless
@PermitAll
public class DirectoryService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** All clinics by name. */
    public List<Clinic> clinics() {
        return em.createQuery("SELECT c FROM Clinic c ORDER BY c.name", Clinic.class)
                .getResultList();
    }

    /** The rooms of a clinic by name. */
    public List<Room> rooms(long clinicId) {
        return em.createQuery("SELECT r FROM Room r WHERE r.clinic.id = :clinic ORDER BY r.name", Room.class)
                .setParameter("clinic", clinicId)
                .getResultList();
    }

    /** All clinicians by family name. */
    public List<Clinician> clinicians() {
        return em.createQuery("SELECT c FROM Clinician c ORDER BY c.familyName, c.givenName, c.id", Clinician.class)
                .getResultList();
    }

    /** The clinics where a clinician works, by name. */
    public List<Clinic> clinicsOf(long clinicianId) {
        return em.createQuery(
                        "SELECT c FROM Clinician p JOIN p.clinics c WHERE p.id = :clinician ORDER BY c.name",
                        Clinic.class)
                .setParameter("clinician", clinicianId)
                .getResultList();
    }

    /** All appointment types by name. */
    public List<AppointmentType> appointmentTypes() {
        return em.createQuery("SELECT t FROM AppointmentType t ORDER BY t.name", AppointmentType.class)
                .getResultList();
    }

    /** All slot types in the order of their screen. */
    public List<SlotType> slotTypes() {
        return em.createQuery("SELECT t FROM SlotType t ORDER BY t.position, t.name", SlotType.class)
                .getResultList();
    }

    /** What new slots are unless said otherwise: the first on the Slot Types screen (features V12). There is always one. */
    public SlotType defaultSlotType() {
        return slotTypes().get(0);
    }

    /** All session types in the order of their screen. */
    public List<SessionType> sessionTypes() {
        return em.createQuery("SELECT t FROM SessionType t ORDER BY t.position, t.name", SessionType.class)
                .getResultList();
    }

    /** The zones that the clinics are in. */
    public List<ZoneId> zones() {
        return em.createQuery("SELECT DISTINCT c.zone FROM Clinic c ORDER BY c.zone", String.class)
                .getResultStream()
                .map(ZoneId::of)
                .toList();
    }

    /** The date that it is at a clinic now. */
    public LocalDate today(Clinic clinic) {
        return WallClock.today(clock, clinic.getZone());
    }

    /** A clinic by its key; empty if there is none. */
    public Optional<Clinic> findClinic(long id) {
        return Optional.ofNullable(em.find(Clinic.class, id));
    }
}
