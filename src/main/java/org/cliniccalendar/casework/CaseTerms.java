package org.cliniccalendar.casework;

import java.time.LocalDate;

/**
 * What a case says besides its reference and its client.
 *
 * @param referrer who instructs, at most 200 characters; empty if it was not said
 * @param documents wanted, at most 1,000 characters; empty for none
 * @param dueOn by when they are wanted, on the calendar of whoever asks; null if that was not said
 */
public record CaseTerms(String referrer, String documents, LocalDate dueOn) {
    /** Nothing was said. */
    public static final CaseTerms NONE = new CaseTerms("", "", null);
}
