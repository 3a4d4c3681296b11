package org.cliniccalendar.messaging;

import java.time.Instant;

/**
 * What somebody was told last.
 *
 * @param kind of the message, such as {@code appointment-confirmation}
 * @param uselessAt the first moment at which it is of no use any more: when the appointment that it tells of begins
 */
public record Told(String kind, Instant uselessAt) {}
