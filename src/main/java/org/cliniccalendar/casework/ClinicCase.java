package org.cliniccalendar.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A claim or referral of one client, known by its reference (FHIR ServiceRequest).
 *
 * <p>It is opened by booking its first appointment. Each booking for it may add what was not said before. What it is for is
 * its {@link Report}, which is written when the client has been seen.
 */
@Entity
@Table(name = "clinic_case")
public class ClinicCase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String reference;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private String referrer = "";
    private String documents = "";

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Embedded
    private Report report = Report.awaited();

    @Version
    private int version;

    protected ClinicCase() {}

    ClinicCase(String reference, long clientId, String openedBy, Instant openedAt) {
        this.reference = reference;
        this.clientId = clientId;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    public long getId() {
        return id;
    }

    /** Adds what was not said before; what was said stays. */
    void complete(CaseTerms terms) {
        referrer = referrer.isEmpty() ? terms.referrer() : referrer;
        documents = documents.isEmpty() ? terms.documents() : documents;
        dueOn = dueOn == null ? terms.dueOn() : dueOn;
    }

    /** What is written about the client. */
    Report report() {
        return report;
    }

    String getReference() {
        return reference;
    }

    int getVersion() {
        return version;
    }

    boolean isFor(long someClientId) {
        return clientId == someClientId;
    }
}
