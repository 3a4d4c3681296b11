package org.cliniccalendar.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes the directory down. Each {@code register…} finds the row by its code and creates it, changes it, or leaves
 * it alone when it already says the same. Called by services that have checked who asks.
 */
@Stateless
@PermitAll
public class RegistrationService {
    @PersistenceContext
    private EntityManager em;

    /** Registers a clinic under its code. */
    public Registered register(ClinicEntry entry) {
        return save(
                clinic(entry.code()),
                c -> new ClinicEntry(c.getCode(), c.getName(), c.getZone()),
                entry,
                c -> c.describe(entry.name(), entry.zone()),
                () -> new Clinic(entry.code(), entry.name(), entry.zone()));
    }

    /** Registers a room under its clinic's code and its name. The clinic must be there. */
    public Registered register(RoomEntry entry) {
        Clinic clinic = clinic(entry.clinicCode()).orElseThrow();
        return save(
                room(entry.clinicCode(), entry.name()),
                r -> new RoomEntry(r.getClinic().getCode(), r.getName(), r.getDescription()),
                entry,
                r -> r.describe(entry.description()),
                () -> new Room(clinic, entry.name(), entry.description()));
    }

    /** Registers a clinician under the code. All clinics named must be there. */
    public Registered register(ClinicianEntry entry) {
        Set<Clinic> clinics = entry.clinicCodes().stream()
                .map(code -> clinic(code).orElseThrow())
                .collect(Collectors.toSet());
        return save(
                clinician(entry.code()),
                Clinician::entry,
                entry,
                c -> c.describe(entry, clinics),
                () -> new Clinician(entry, clinics));
    }

    /** Registers an appointment type under its code. */
    public Registered register(AppointmentTypeEntry entry) {
        return save(
                appointmentType(entry.code()),
                AppointmentType::entry,
                entry,
                t -> t.describe(entry),
                () -> new AppointmentType(entry));
    }

    /** Registers a client under the number. */
    public Registered register(ClientEntry entry) {
        return save(client(entry.number()), Client::entry, entry, c -> c.describe(entry), () -> new Client(entry));
    }

    public Optional<Clinic> clinic(String code) {
        return first("SELECT c FROM Clinic c WHERE c.code = ?1", Clinic.class, code);
    }

    public Optional<Room> room(String clinicCode, String name) {
        return first("SELECT r FROM Room r WHERE r.clinic.code = ?1 AND r.name = ?2", Room.class, clinicCode, name);
    }

    public Optional<Clinician> clinician(String code) {
        return first("SELECT c FROM Clinician c WHERE c.code = ?1", Clinician.class, code);
    }

    public Optional<AppointmentType> appointmentType(String code) {
        return first("SELECT t FROM AppointmentType t WHERE t.code = ?1", AppointmentType.class, code);
    }

    /** What new slots are unless said otherwise: the first on the Slot Types screen (features V12). There is always one. */
    public SlotType defaultSlotType() {
        return first("SELECT t FROM SlotType t ORDER BY t.position, t.name", SlotType.class)
                .orElseThrow();
    }

    public Optional<Client> client(String number) {
        return first("SELECT c FROM Client c WHERE c.number = ?1", Client.class, number);
    }

    private <E, W> Registered save(
            Optional<E> found, Function<E, W> entryOf, W wanted, Consumer<E> describe, Supplier<E> create) {
        if (found.isEmpty()) {
            em.persist(create.get());
            return Registered.CREATED;
        }
        if (entryOf.apply(found.get()).equals(wanted)) {
            return Registered.UNCHANGED;
        }
        describe.accept(found.get());
        return Registered.CHANGED;
    }

    private <E> Optional<E> first(String query, Class<E> type, Object... arguments) {
        var typed = em.createQuery(query, type).setMaxResults(1);
        for (int i = 0; i < arguments.length; i++) {
            typed.setParameter(i + 1, arguments[i]);
        }
        List<E> found = typed.getResultList();
        return found.stream().findFirst();
    }
}
