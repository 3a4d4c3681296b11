package org.wrongcalendar.booking;

import jakarta.ejb.Stateless;

/** An enterprise bean that is neither a service nor a timer. */
@Stateless
public class BookingManager {}
