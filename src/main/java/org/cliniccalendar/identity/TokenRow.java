package org.cliniccalendar.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * An API token in the list.
 *
 * @param lastUsedAt to the minute, or null if it never was
 * @param revokedAt null while it works
 */
public record TokenRow(long id, String name, String createdBy, Instant createdAt, Instant lastUsedAt, Instant revokedAt)
        implements Serializable {}
