/** What clients are told about their appointments, and when. */
package org.cliniccalendar.reminder;
