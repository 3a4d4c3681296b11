/** Clinicians offer time: a session is planned in wall-clock time and published to dates and bookable slots. */
package org.cliniccalendar.session;
