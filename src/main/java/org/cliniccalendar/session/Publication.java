package org.cliniccalendar.session;

/**
 * Which session dates are published for, and by what.
 *
 * @param plan whose room, clinician and kept dates the published dates have
 * @param changeId the change that publishes them in the place of others, 0 for none
 * @param modified whether they are changed by themselves
 */
record Publication(long sessionId, SessionPlan plan, long changeId, boolean modified) {
    /** Dates of a session as it is planned. */
    static Publication of(long sessionId, SessionPlan plan) {
        return new Publication(sessionId, plan, 0, false);
    }
}
