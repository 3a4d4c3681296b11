package org.cliniccalendar.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * A client's time with a clinician: a run of adjacent slots of one session date (FHIR Appointment).
 *
 * <p>While somebody fills in a form, or the desk keeps it for somebody, its time may be HELD for some minutes, for no client
 * yet; if nothing comes of it, it ends EXPIRED. Booking into an Available session makes it BOOKED at once. Booking into an
 * On-Demand session makes it REQUESTED: it already holds its time, and waits until someone confirms it (BOOKED) or declines
 * it (DECLINED, with a reason). From BOOKED the client arrives, is seen and leaves: ARRIVED, IN_PROGRESS, FULFILLED; or does
 * not come: NO_SHOW. Until the client is here it can be CANCELLED, with a reason.
 *
 * <p>Several clinicians may be asked for one visit: then there are several requests, the first yes wins, and the others are
 * CANCELLED with it.
 *
 * <p>While it holds time, its slots are claimed and its client is nowhere else: the database refuses what would
 * contradict that. When it is called off or declined, the claims are given back and the row stays as it ended; what took
 * place, or was waited for in vain, keeps them. An overbooked one, put in on purpose and with a reason, has none.
 */
@TakesTime
@Entity
public class Appointment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String ref;

    @Column(name = "clinic_id")
    private long clinicId;

    @Column(name = "clinician_id")
    private Long clinicianId;

    @Column(name = "session_date_id")
    private long sessionDateId;

    @Column(name = "appointment_type_id")
    private long appointmentTypeId;

    @Column(name = "client_id")
    private Long clientId;

    @Column(name = "case_id")
    private Long caseId;

    private Long alternatives;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    private String reason = "";

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "hold_note")
    private String holdNote = "";

    @Column(name = "override_reason")
    private String overrideReason;

    private boolean overbooked;

    @Column(name = "overbooking_reason")
    private String overbookingReason;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "booked_by")
    private String bookedBy;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Version
    private int version;

    protected Appointment() {}

    Appointment(BookingOrder order, BookableTime time, String bookedBy, Instant bookedAt) {
        appointmentTypeId = order.appointmentTypeId();
        clientId = order.clientId();
        caseId = order.caseId();
        alternatives = order.alternatives();
        take(time);
        this.bookedBy = bookedBy;
        this.bookedAt = bookedAt;
    }

    /** A hold. */
    Appointment(HoldWish wish, BookableTime time, String heldBy, Instant heldAt) {
        appointmentTypeId = wish.appointmentTypeId();
        take(time);
        status = AppointmentStatus.HELD;
        heldUntil = heldAt.plus(wish.length());
        holdNote = wish.note();
        bookedBy = heldBy;
        bookedAt = heldAt;
    }

    private void take(BookableTime time) {
        clinicId = time.clinicId();
        clinicianId = time.clinicianId();
        sessionDateId = time.sessionDateId();
        start = time.during().start();
        end = time.during().end();
        status = time.level() == Level.AVAILABLE ? AppointmentStatus.BOOKED : AppointmentStatus.REQUESTED;
    }

    /** The time is held until then, exclusively. */
    void keepUntil(Instant until) {
        require(status == AppointmentStatus.HELD, "keep");
        heldUntil = until;
    }

    /** What was held is booked, for a client. */
    void book(BookingOrder order, BookableTime time, Instant now) {
        require(status == AppointmentStatus.HELD, "book");
        clientId = order.clientId();
        caseId = order.caseId();
        alternatives = order.alternatives();
        take(time);
        heldUntil = null;
        bookedAt = now;
    }

    /** Nothing came of the hold. */
    void expire() {
        require(status == AppointmentStatus.HELD, "expire");
        status = AppointmentStatus.EXPIRED;
    }

    /** The hold was given up by mistake: it goes on until the moment it would have, its time being claimed again. */
    void holdAgain(Instant now) {
        require(status == AppointmentStatus.EXPIRED && clientId == null && now.isBefore(heldUntil), "holdAgain");
        status = AppointmentStatus.HELD;
    }

    /** Gives the appointment its reference, once it has its key. */
    void assignReference() {
        ref = AppointmentReference.of(id);
    }

    /** It is booked in spite of a rule. */
    void override(String why) {
        overrideReason = why;
    }

    /** Others may be asked for the same visit; returns the key that all of them carry. */
    long openToAlternatives() {
        require(status == AppointmentStatus.REQUESTED, "alternatives");
        if (alternatives == null) {
            alternatives = id;
        }
        return alternatives;
    }

    /** The clinician says yes. */
    void confirm() {
        require(status == AppointmentStatus.REQUESTED, "confirm");
        status = AppointmentStatus.BOOKED;
    }

    /** The clinician says no; the client is told the reason. */
    void decline(String why) {
        require(status == AppointmentStatus.REQUESTED, "decline");
        end(AppointmentStatus.DECLINED, why);
    }

    /** It takes another time, before the client is here; in an On-Demand session it waits for a yes again. */
    void moveTo(BookableTime time) {
        require(status.canBeCancelled(), "reschedule");
        take(time);
    }

    /** It is called off before the client is here. */
    void cancel(String why) {
        require(status.canBeCancelled(), "cancel");
        end(AppointmentStatus.CANCELLED, why);
    }

    /** The client is here. */
    void arrive(Instant now) {
        require(status == AppointmentStatus.BOOKED, "arrive");
        status = AppointmentStatus.ARRIVED;
        arrivedAt = now;
    }

    /** The client is called in; whom nobody saw arrive has arrived now. */
    void callIn(Instant now) {
        require(status == AppointmentStatus.BOOKED || status == AppointmentStatus.ARRIVED, "callIn");
        status = AppointmentStatus.IN_PROGRESS;
        arrivedAt = arrivedAt == null ? now : arrivedAt;
        calledAt = now;
    }

    /** The client has been seen. */
    void finish(Instant now) {
        require(status == AppointmentStatus.IN_PROGRESS, "finish");
        status = AppointmentStatus.FULFILLED;
        finishedAt = now;
    }

    /** The time has begun and the client is not here. */
    void markNoShow(Instant now) {
        require(status == AppointmentStatus.BOOKED && !now.isBefore(start), "markNoShow");
        status = AppointmentStatus.NO_SHOW;
    }

    /** Goes back to the state before the last step of the day. */
    void takeBack() {
        status = switch (status) {
            case ARRIVED, NO_SHOW -> AppointmentStatus.BOOKED;
            case IN_PROGRESS -> AppointmentStatus.ARRIVED;
            case FULFILLED -> AppointmentStatus.IN_PROGRESS;
            default -> throw new AppointmentRefused("refused.takeBack", status);
        };
        finishedAt = null;
        calledAt = status == AppointmentStatus.IN_PROGRESS ? calledAt : null;
        arrivedAt = status == AppointmentStatus.BOOKED ? null : arrivedAt;
    }

    /** It is put in beside what was there already, on purpose. */
    void overbook(String why) {
        overbooked = true;
        overbookingReason = why;
    }

    private void end(AppointmentStatus last, String why) {
        status = last;
        reason = why;
    }

    private void require(boolean possible, String step) {
        if (!possible) {
            throw new AppointmentRefused("refused." + step, status);
        }
    }

    public long getId() {
        return id;
    }

    public String getRef() {
        return ref;
    }

    public long getClinicId() {
        return clinicId;
    }

    public Long getClinicianId() {
        return clinicianId;
    }

    /** Null while it is only held. */
    public Long getClientId() {
        return clientId;
    }

    /** Key of the first of several requests for one visit, of which the first yes wins; null if it is the only one. */
    Long getAlternatives() {
        return alternatives;
    }

    /** Until when the time is held, exclusively; null for what is more than a hold. */
    Instant getHeldUntil() {
        return heldUntil;
    }

    /** Whether this is the time of an order, for the same appointment type. */
    boolean holds(BookingOrder order, BookableTime time) {
        return appointmentTypeId == order.appointmentTypeId()
                && sessionDateId == time.sessionDateId()
                && getDuring().equals(time.during());
    }

    public String getBookedBy() {
        return bookedBy;
    }

    public AppointmentStatus getStatus() {
        return status;
    }

    /** When it is, half-open. */
    public Interval getDuring() {
        return new Interval(start, end);
    }

    long getSessionDateId() {
        return sessionDateId;
    }

    long getAppointmentTypeId() {
        return appointmentTypeId;
    }

    Instant getBookedAt() {
        return bookedAt;
    }

    int getVersion() {
        return version;
    }
}
