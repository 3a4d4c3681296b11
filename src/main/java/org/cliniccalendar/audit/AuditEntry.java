package org.cliniccalendar.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody did.
 *
 * @param actor the name of somebody with an account, otherwise {@code token:} and a token's name, {@code system} or
 *     {@code anonymous}
 * @param action as a code such as {@code appointment.booked}
 * @param detail further facts; empty if there are none
 * @param origin the path of the page or the address of the API where it was done; empty for work that nobody began
 */
public record AuditEntry(Instant at, String actor, String action, String detail, String origin)
        implements Serializable {}
