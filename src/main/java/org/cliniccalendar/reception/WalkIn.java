package org.cliniccalendar.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Somebody without an appointment who waits for an open session (features V10): WAITING until called, which makes an
 * appointment, or until they leave.
 */
@Entity
@Table(name = "walk_in")
public class WalkIn {
    /** Where somebody in the queue stands. */
    enum Status {
        /** Is here. */
        WAITING,
        /** Has an appointment now. */
        CALLED,
        /** Has gone without one. */
        LEFT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @Column(name = "session_date_id")
    private long sessionDateId;

    @Column(name = "clinic_id")
    private long clinicId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private int version;

    protected WalkIn() {}

    WalkIn(long sessionDateId, long clinicId, long clientId, Instant arrivedAt) {
        this.sessionDateId = sessionDateId;
        this.clinicId = clinicId;
        this.clientId = clientId;
        this.arrivedAt = arrivedAt;
        status = Status.WAITING;
    }

    /** It is their turn. */
    void call(Instant now) {
        settle(Status.CALLED, now);
    }

    /** They do not want to wait any longer. */
    void leave(Instant now) {
        settle(Status.LEFT, now);
    }

    private void settle(Status last, Instant now) {
        if (status != Status.WAITING) {
            throw new ReceptionRefused("refused.waitsNoMore");
        }
        status = last;
        settledAt = now;
    }

    long getId() {
        return id;
    }

    long getSessionDateId() {
        return sessionDateId;
    }

    long getClinicId() {
        return clinicId;
    }

    long getClientId() {
        return clientId;
    }
}
