package org.cliniccalendar.planning;

import java.time.LocalDate;
import org.cliniccalendar.session.SessionPlan;

/**
 * A change of a session that somebody wants. Dates that have begun are never touched.
 *
 * @param version of the session that its editor read, see {@link CurrentSession#version()}
 * @param scope of an edit; null otherwise
 * @param date in the clinic's zone: of an edit the date it is about, or from which it goes on; the date that is cancelled or
 *     reinstated; null otherwise
 * @param plan of an edit, the whole session as it shall be, from its first date on and with all dates if its rule counts
 *     them, whatever the scope; of a single date its times, slots, room and clinician count. Null otherwise
 * @param reason why a date is cancelled or a session deleted, at most {@value #LONGEST_REASON} characters, for clients whose
 *     appointments are cancelled; may be empty
 * @param skippingClashes whether dates on which another session stands in the way are left out, not refused
 * @param telling whether clients whose appointments are cancelled hear of it; whoever is moved always does
 */
public record SessionChange(
        long sessionId,
        int version,
        Kind kind,
        Scope scope,
        LocalDate date,
        SessionPlan plan,
        String reason,
        boolean skippingClashes,
        boolean telling) {
    /** In characters. */
    public static final int LONGEST_REASON = 200;

    /** What is done. */
    public enum Kind {
        /** Times, slots, dates, or what else a plan says. */
        EDIT,
        /** An inactive session offers its time again. */
        ACTIVATE,
        /** Booked appointments stay, everything else is closed, and clinician and room are free. */
        DEACTIVATE,
        /** For good; what was is kept. */
        DELETE,
        /** One date does not take place. */
        CANCEL_DATE,
        /** A cancelled date takes place after all. */
        REINSTATE_DATE
    }

    /** Everything that has not begun becomes as planned. */
    public static SessionChange edit(long sessionId, int version, SessionPlan plan) {
        return edit(sessionId, version, Scope.ALL, null, plan);
    }

    /** One date, or all from one on, become as planned. */
    public static SessionChange edit(long sessionId, int version, Scope scope, LocalDate date, SessionPlan plan) {
        return new SessionChange(sessionId, version, Kind.EDIT, scope, date, plan, "", false, true);
    }

    /** The session offers its time again. */
    public static SessionChange activate(long sessionId, int version) {
        return new SessionChange(sessionId, version, Kind.ACTIVATE, null, null, null, "", false, true);
    }

    /** The session offers nothing any more. */
    public static SessionChange deactivate(long sessionId, int version) {
        return new SessionChange(sessionId, version, Kind.DEACTIVATE, null, null, null, "", false, true);
    }

    /** The session is deleted. */
    public static SessionChange delete(long sessionId, int version, String reason) {
        return new SessionChange(sessionId, version, Kind.DELETE, null, null, null, reason, false, true);
    }

    /** One date does not take place. */
    public static SessionChange cancel(long sessionId, int version, LocalDate date, String reason) {
        return new SessionChange(sessionId, version, Kind.CANCEL_DATE, null, date, null, reason, false, true);
    }

    /** A cancelled date takes place after all. */
    public static SessionChange reinstate(long sessionId, int version, LocalDate date) {
        return new SessionChange(sessionId, version, Kind.REINSTATE_DATE, null, date, null, "", false, true);
    }

    /** The same, and nobody whose appointment is cancelled hears of it. */
    public SessionChange silently() {
        return new SessionChange(sessionId, version, kind, scope, date, plan, reason, skippingClashes, false);
    }

    /** The same, leaving out dates on which another session stands in the way. */
    public SessionChange skipClashes() {
        return new SessionChange(sessionId, version, kind, scope, date, plan, reason, true, telling);
    }
}
