package org.wrongcalendar.booking;

import org.primefaces.model.ScheduleModel;

/** Page code outside a package of pages. */
record PaintsItself(ScheduleModel model) {}
