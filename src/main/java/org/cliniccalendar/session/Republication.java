package org.cliniccalendar.session;

import java.util.List;

/**
 * What a change does to the dates of a session.
 *
 * @param changeId the change, which superseded dates point to
 * @param sessionId which the published and the carried dates belong to
 * @param plan whose room, clinician and kept dates the published dates have
 * @param published dates in the place of superseded ones, or new; of a superseded date that was cancelled, it is, too
 * @param modified whether they are changed by themselves
 * @param reason why dates are cancelled
 */
public record Republication(
        long changeId,
        long sessionId,
        DateSteps steps,
        SessionPlan plan,
        List<PlannedDate> published,
        boolean modified,
        String reason) {}
