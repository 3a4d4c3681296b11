package org.wrongcalendar.booking.web;

import org.wrongcalendar.booking.TimeRows;

/** A page that takes time itself. */
public record PastTheDoorView(TimeRows rows) {}
