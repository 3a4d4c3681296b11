/** What was offered, booked and missed, counted for those who run clinics. */
package org.cliniccalendar.reporting;
