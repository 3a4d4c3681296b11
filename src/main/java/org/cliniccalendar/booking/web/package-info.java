/** Pages of booking: the home page, My Clinic Calendar and an appointment's own page. */
package org.cliniccalendar.booking.web;
