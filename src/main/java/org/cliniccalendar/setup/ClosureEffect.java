package org.cliniccalendar.setup;

import java.io.Serializable;

/**
 * What closing days would close of one clinic; nothing is changed.
 *
 * @param sessionDates published dates of sessions on those days
 * @param booked appointments that stand on them and stay booked
 */
public record ClosureEffect(String clinic, int sessionDates, int booked) implements Serializable {}
