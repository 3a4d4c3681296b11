package org.cliniccalendar.reception;

import org.cliniccalendar.time.Interval;

/**
 * Time in which a clinic, or one clinician there, sees nobody.
 *
 * @param clinicianId null for everybody at the clinic
 * @param holiday a day on which the clinic is closed, and not a block; some sessions take place in spite of it
 */
record DayClosing(long clinicId, Long clinicianId, Interval during, String reason, boolean holiday) {

    boolean closes(DaySession session) {
        boolean everybody = clinicianId == null && clinicId == session.clinicId();
        return (everybody || clinicianId != null && clinicianId.equals(session.clinicianId()))
                && !(holiday && session.despiteClosure());
    }
}
