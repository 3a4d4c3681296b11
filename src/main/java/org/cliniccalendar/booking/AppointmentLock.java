package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.cliniccalendar.identity.CurrentUser;

/** Appointments that are about to change: locked, the user's to change, and as the user saw them. */
final class AppointmentLock {
    private final EntityManager em;
    private final CurrentUser user;

    AppointmentLock(EntityManager em, CurrentUser user) {
        this.em = em;
        this.user = user;
    }

    /**
     * The appointment, locked until the transaction ends.
     *
     * @param version that was shown, or {@link AppointmentService#ANY_VERSION}
     * @throws AppointmentRefused if the user may not change it, or it has changed since it was shown
     */
    Appointment take(String ref, int version) {
        Appointment appointment = em
                .createQuery("SELECT a FROM Appointment a WHERE a.ref = :ref", Appointment.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(a -> a.getClientId() != null && AppointmentAccess.mayChange(user, a))
                .findFirst()
                .orElseThrow(() -> new AppointmentRefused("refused.unknown"));
        if (version != AppointmentService.ANY_VERSION && appointment.getVersion() != version) {
            throw new AppointmentRefused("refused.changedMeanwhile");
        }
        return appointment;
    }
}
