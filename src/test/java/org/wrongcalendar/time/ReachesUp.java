package org.wrongcalendar.time;

import org.wrongcalendar.booking.BookingManager;

/** The lowest package looks at a higher one, here through an array. */
record ReachesUp(BookingManager[] managers) {}
