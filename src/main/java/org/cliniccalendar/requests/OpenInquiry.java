package org.cliniccalendar.requests;

import org.cliniccalendar.directory.FoundClient;

/**
 * A wish for which a time is looked for.
 *
 * @param client for whom
 * @param reference of the claim; may be empty
 * @param wish what is looked for, in words
 */
public record OpenInquiry(long id, FoundClient client, String reference, String wish) {}
