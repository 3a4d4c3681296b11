package org.cliniccalendar.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit trail. The database refuses to change or delete it. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private String actor;
    private String action;
    private String subject;

    @Column(name = "clinic_id")
    private Long clinicId;

    private String detail;

    protected AuditEntry() {}

    AuditEntry(Instant at, String actor, String action, String subject, Long clinicId, String detail) {
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.clinicId = clinicId;
        this.detail = detail;
    }
}
