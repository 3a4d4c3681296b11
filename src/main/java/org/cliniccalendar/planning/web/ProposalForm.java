package org.cliniccalendar.planning.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.planning.Scope;
import org.cliniccalendar.planning.SessionChange;
import org.cliniccalendar.planning.SessionChange.Kind;
import org.cliniccalendar.session.SessionPlan;

/** What is asked about a change beside the appointments: how far it reaches, why, and what becomes of clashes. */
public class ProposalForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Kind kind = Kind.EDIT;
    private Scope scope;
    private LocalDate date;
    private boolean ofDate;
    private boolean recurring;
    private String reason = "";
    private boolean skipping;
    private boolean telling = true;

    /** @param about the date it is about, or null for the whole session */
    void begin(Kind what, LocalDate about, SessionPlan plan) {
        kind = what;
        ofDate = about != null;
        date = about;
        recurring = !plan.outline().rule().isEmpty() || !plan.chosen().extra().isEmpty();
        scope = what != Kind.EDIT ? null : ofDate && recurring ? Scope.THIS_DATE : Scope.ALL;
        reason = "";
        skipping = false;
        telling = true;
    }

    /** @param plan of an edit, null for any other change */
    SessionChange change(long sessionId, int version, SessionPlan plan) {
        return new SessionChange(
                sessionId,
                version,
                kind,
                scope,
                scope == Scope.ALL ? null : date,
                plan,
                reason.strip(),
                skipping,
                telling);
    }

    /** How far an edit can reach: a date is only chosen where the edit began with one (features J21). */
    public List<Scope> getScopes() {
        if (kind != Kind.EDIT || !recurring) {
            return List.of();
        }
        return ofDate ? List.of(Scope.values()) : List.of(Scope.ALL, Scope.THIS_AND_FOLLOWING);
    }

    /** Whether the first date of the change is still to be chosen. */
    public boolean isDateAsked() {
        return !ofDate && scope == Scope.THIS_AND_FOLLOWING;
    }

    /** Whether clients may lose their time for a reason that they are told. */
    public boolean isReasonAsked() {
        return kind == Kind.CANCEL_DATE || kind == Kind.DELETE;
    }

    public Kind getKind() {
        return kind;
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public boolean isTelling() {
        return telling;
    }

    public void setTelling(boolean telling) {
        this.telling = telling;
    }

    public boolean isSkipping() {
        return skipping;
    }

    public void setSkipping(boolean skipping) {
        this.skipping = skipping;
    }
}
