package org.cliniccalendar.reporting;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/** Counts slots and appointments by the reporting category of their slot types (features V19, V24). No client data. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER})
public class CategoryReportService {
    /** Most lines that are counted at once. */
    public static final int MOST = 5_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    /**
     * What was offered and what became of it, in the order of week, clinic, clinician and category; of clinics that are not the
     * user's to run nothing. One statement.
     *
     * @param from first date, on the calendar of each clinic
     * @param until last date
     */
    public List<CategoryLine> lines(Set<Long> clinicIds, LocalDate from, LocalDate until) {
        Set<Long> own = clinicIds.stream().filter(this::runs).collect(Collectors.toUnmodifiableSet());
        return new CategoryRows(em).lines(own, from, until, MOST);
    }

    private boolean runs(long clinicId) {
        return user.hasAt(Role.ADMINISTRATOR, clinicId) || user.hasAt(Role.CLINIC_MANAGER, clinicId);
    }
}
