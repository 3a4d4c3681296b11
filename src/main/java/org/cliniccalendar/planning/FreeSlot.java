package org.cliniccalendar.planning;

import java.time.LocalDate;
import org.cliniccalendar.time.Interval;

/**
 * A slot with seats that appointments could have after a change.
 *
 * @param date of the session, in the clinic's zone
 * @param seats how many are free
 */
record FreeSlot(LocalDate date, Interval during, long slotTypeId, int seats) {}
