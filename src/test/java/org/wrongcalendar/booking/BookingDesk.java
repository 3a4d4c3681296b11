package org.wrongcalendar.booking;

import jakarta.inject.Inject;

/** A bean that has an enterprise bean injected as if it were a bean like itself. */
public class BookingDesk {
    @Inject
    BookingManager manager;
}
