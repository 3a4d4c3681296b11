/** Appointments that lost their time and wait for a new one, or end with a reason. */
package org.cliniccalendar.rebooking;
