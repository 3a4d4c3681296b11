package org.cliniccalendar.requests.web;

/** Which tasks the page of requests lists. */
public enum Shown {
    WAITING,
    MINE,
    ANSWERED
}
