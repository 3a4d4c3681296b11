package org.cliniccalendar.session.web;

/** What is open in the editor. */
public enum Edited {
    /** A session: whose, where and on which dates. */
    SESSION,
    /** A template for everybody; it has no clinician and no first date (features J14). */
    PRACTICE,
    /** A template of one clinician; it has no first date (features J15). */
    PERSONAL,
    /** A session of a clinic that nobody has yet; it has no first date (features V2). */
    DEFINITION;

    /** Whether it takes place on dates, and so can clash and be published. */
    public boolean isDated() {
        return this == SESSION;
    }
}
