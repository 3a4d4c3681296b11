/** Others book people into the time that sessions offer: openings, appointments and their life, the clinic's calendar. */
package org.cliniccalendar.booking;
