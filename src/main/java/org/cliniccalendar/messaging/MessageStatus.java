package org.cliniccalendar.messaging;

/** Where a message is in its life; only {@link #PENDING} is not an end. */
public enum MessageStatus {
    /** Waits until it is due, or for its next attempt. */
    PENDING,
    /** The mail server has taken it. */
    SENT,
    /** What it was about changed before it was sent. */
    WITHDRAWN,
    /** It was still unsent when it stopped being of use. */
    EXPIRED,
    /** Given up: the recipient was refused, or every attempt failed. An administrator may have it sent again. */
    DEAD
}
