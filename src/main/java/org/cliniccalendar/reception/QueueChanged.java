package org.cliniccalendar.reception;

/** Somebody joined or left the queue of an open session. */
public record QueueChanged(long sessionDateId) {}
