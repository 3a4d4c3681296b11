package org.wrongcalendar.booking;

import org.wrongcalendar.booking.web.InnocentView;

/** A feature that imports its own pages. */
record KnowsItsPages(InnocentView view) {}
