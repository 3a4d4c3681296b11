package org.cliniccalendar.messaging;

import java.time.Instant;

/**
 * A line of the list of messages.
 *
 * @param lastError the server's words when the last attempt failed, or null
 */
public record MessageEntry(
        long id,
        Instant dueAt,
        String kind,
        String recipient,
        String subject,
        MessageStatus status,
        int attempts,
        String lastError) {}
