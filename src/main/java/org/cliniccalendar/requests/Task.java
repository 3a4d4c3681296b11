package org.cliniccalendar.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that waits for somebody's answer by a deadline.
 *
 * <p>A REQUEST is made with the appointment that holds the time, in one transaction, and asks its clinician. An INQUIRY is
 * made where no session fits yet, and asks the operators. While it is open, one person may own it, and when its time passes
 * the next {@link AnswerGroup} is asked. It ends once, with an {@link Outcome} and the name of whoever answered: at its own
 * page, by the link in the mail, or because its appointment was answered or called off elsewhere.
 */
@Entity
public class Task {
    /** What is waited for. */
    public enum Kind {
        /** A yes to a time that is held. */
        REQUEST,
        /** A time, where no session fits yet. */
        INQUIRY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "clinic_id")
    private Long clinicId;

    @Column(name = "appointment_id")
    private Long appointmentId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "appointment_type_id")
    private long appointmentTypeId;

    private String reference = "";
    private String wish = "";

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Embedded
    private Escalation escalation;

    private String owner;

    @Embedded
    private Ending ending = new Ending();

    /** The reference of the appointment that an inquiry led to, or null. */
    @Column(name = "booked_as")
    private String bookedAs;

    @Version
    private int version;

    protected Task() {}

    private Task(Kind kind, Long clinicId, long clientId, long appointmentTypeId, String askedBy, Instant askedAt) {
        this.kind = kind;
        this.clinicId = clinicId;
        this.clientId = clientId;
        this.appointmentTypeId = appointmentTypeId;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    static Task ofRequest(RequestFacts facts, long appointmentId, Instant now) {
        Task task = new Task(
                Kind.REQUEST, facts.clinicId(), facts.clientId(), facts.appointmentTypeId(), facts.bookedBy(), now);
        task.appointmentId = appointmentId;
        task.escalation = new Escalation(
                AnswerGroup.CLINICIAN,
                DeadlinePolicy.ofRequest(now, facts.during().start()));
        return task;
    }

    static Task ofInquiry(NewInquiry inquiry, long clientId, String askedBy, Instant now) {
        Task task = new Task(Kind.INQUIRY, inquiry.clinicId(), clientId, inquiry.appointmentTypeId(), askedBy, now);
        task.reference = inquiry.reference().strip();
        task.wish = inquiry.wish().strip();
        task.escalation = new Escalation(AnswerGroup.CLINIC_OPERATORS, DeadlinePolicy.ofInquiry(now));
        return task;
    }

    /**
     * Somebody takes it on, or over from another, or gives it back to all.
     *
     * @param shown who owned it when this was decided; null for nobody
     * @param next who owns it from now on; null for nobody
     * @throws RequestRefused if it is answered, or somebody else owns it meanwhile
     */
    void passOn(String shown, String next) {
        requireOpen();
        if (!Objects.equals(owner, shown)) {
            throw owner == null ? new RequestRefused("refused.givenBack") : new RequestRefused("refused.taken", owner);
        }
        owner = next;
    }

    /** The time of the group that was asked has passed: the next one is asked. */
    void askNext(Instant now) {
        requireOpen();
        escalation = escalation.next(now);
    }

    /** An inquiry led to an appointment. */
    void book(String ref, String who, Instant when) {
        end(Outcome.BOOKED, who, when, "");
        bookedAs = ref;
    }

    void end(Outcome how, String who, Instant when, String why) {
        requireOpen();
        ending = new Ending(how, who, when, why);
    }

    /** @throws RequestRefused naming who answered */
    void requireOpen() {
        if (ending.isThere()) {
            throw ending.refusal();
        }
    }

    long getId() {
        return id;
    }

    Kind getKind() {
        return kind;
    }

    Long getAppointmentId() {
        return appointmentId;
    }

    Long getClinicId() {
        return clinicId;
    }

    long getClientId() {
        return clientId;
    }

    String getReference() {
        return reference;
    }

    String getWish() {
        return wish;
    }

    Escalation getEscalation() {
        return escalation;
    }

    String getAskedBy() {
        return askedBy;
    }
}
