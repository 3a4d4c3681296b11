package org.cliniccalendar.setup;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.DirectoryService;

/** Keeps what can be booked, and into which slots. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER})
public class AppointmentTypeService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private DirectoryService directory;

    @EJB
    private AuditService audit;

    /** All appointment types by name. */
    public List<AppointmentTypeRow> appointmentTypes() {
        return directory.appointmentTypes().stream()
                .map(AppointmentTypeService::row)
                .toList();
    }

    /**
     * Creates an appointment type, or changes one; the code of one that exists stays as it is.
     *
     * @throws SetupRefused if code or name are taken, or somebody else changed it meanwhile
     */
    public void saveAppointmentType(AppointmentTypeRow wanted) {
        requireFree(wanted);
        AppointmentType type = wanted.id() == null ? create(wanted) : load(wanted);
        audit.record(
                "appointment-type." + (wanted.id() == null ? "created" : "changed"),
                "appointment-type:" + wanted.code(),
                null,
                row(type) + " to " + wanted);
        type.describe(wanted.entry());
        type.offer(wanted.terms());
    }

    private AppointmentType create(AppointmentTypeRow wanted) {
        AppointmentType type = new AppointmentType(wanted.entry());
        em.persist(type);
        return type;
    }

    private AppointmentType load(AppointmentTypeRow wanted) {
        AppointmentType type = em.find(AppointmentType.class, wanted.id());
        if (type == null || type.getVersion() != wanted.version()) {
            throw new SetupRefused("appointmentTypes.stale");
        }
        return type;
    }

    private void requireFree(AppointmentTypeRow wanted) {
        for (AppointmentTypeRow other : appointmentTypes()) {
            if (!other.id().equals(wanted.id()) && other.code().equalsIgnoreCase(wanted.code())) {
                throw new SetupRefused("appointmentTypes.code.taken", wanted.code());
            }
            if (!other.id().equals(wanted.id()) && other.name().equalsIgnoreCase(wanted.name())) {
                throw new SetupRefused("appointmentTypes.name.taken", wanted.name());
            }
        }
    }

    private static AppointmentTypeRow row(AppointmentType type) {
        return new AppointmentTypeRow(
                type.getId(),
                type.getVersion(),
                type.getCode(),
                type.getName(),
                type.getMinutes(),
                type.getChannel(),
                type.terms());
    }
}
