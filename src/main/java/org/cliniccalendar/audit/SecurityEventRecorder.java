package org.cliniccalendar.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cliniccalendar.identity.SecurityEvent;

/** Writes down what happens to accounts, logins and tokens, in the transaction in which it happens. */
@ApplicationScoped
class SecurityEventRecorder {
    @EJB
    private AuditService audit;

    void note(@Observes SecurityEvent event) {
        audit.record(event.action(), event.subject(), null, event.detail());
    }
}
