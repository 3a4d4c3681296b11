package org.cliniccalendar.requests.web;

/** What the clinician has said by the link of a mail. */
public enum Said {
    NOTHING,
    YES,
    NO
}
