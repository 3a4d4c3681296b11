package org.cliniccalendar.rebooking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/**
 * An appointment that lost its time through no wish of its client, and must not be forgotten.
 *
 * <p>It comes onto the list in the transaction that takes its time away. While it is open one person may own it. It is settled
 * once: rebooked, which names the new appointment, or closed without one, with a reason.
 */
@Entity
@Table(name = "to_rebook")
public class ToRebook {
    @Id
    private Long id;

    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "clinic_id")
    private long clinicId;

    private String owner;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "rebooked_as")
    private String rebookedAs;

    private String outcome;

    @Version
    private int version;

    protected ToRebook() {}

    /**
     * Somebody takes it on, or over from another, or gives it back to all.
     *
     * @param shown who owned it when this was decided; null for nobody
     * @param next who owns it from now on; null for nobody
     * @throws RebookingRefused if it is settled, or somebody else owns it meanwhile
     */
    void passOn(String shown, String next) {
        requireOpen();
        if (!Objects.equals(owner, shown)) {
            throw owner == null
                    ? new RebookingRefused("refused.givenBack")
                    : new RebookingRefused("refused.taken", owner);
        }
        owner = next;
    }

    /** It has become another appointment, with this reference. */
    void rebook(String ref, String who, Instant when) {
        settle(who, when);
        rebookedAs = ref;
    }

    /** It ends without another appointment. */
    void close(String why, String who, Instant when) {
        settle(who, when);
        outcome = why;
    }

    private void settle(String who, Instant when) {
        requireOpen();
        settledBy = who;
        settledAt = when;
    }

    /** @throws RebookingRefused naming who settled it */
    void requireOpen() {
        if (settledAt != null) {
            throw new RebookingRefused(rebookedAs == null ? "refused.closed" : "refused.rebooked", settledBy);
        }
    }

    long getAppointmentId() {
        return appointmentId;
    }

    long getClinicId() {
        return clinicId;
    }
}
