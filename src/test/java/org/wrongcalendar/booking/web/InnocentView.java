package org.wrongcalendar.booking.web;

import org.primefaces.model.ScheduleModel;
import org.wrongcalendar.booking.BookingManager;
import org.wrongcalendar.session.Forth;

/** Page code that imports its feature, what lies below, and PrimeFaces, as it may. */
public record InnocentView(BookingManager feature, Forth below, ScheduleModel model) {}
