package org.cliniccalendar.planning;

import java.time.Instant;
import java.util.List;

/**
 * What days off did.
 *
 * @param changeIds by which it can be undone, one for each session
 * @param dates how many dates of sessions do not take place
 * @param appointments how many are cancelled
 * @param released how many requests are released for visits that others are asked for, too
 * @param undoableUntil first moment at which it cannot be undone any more
 */
public record AppliedDaysOff(List<Long> changeIds, int dates, int appointments, int released, Instant undoableUntil) {}
