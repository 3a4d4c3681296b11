/** Appointments Setup: what sessions are made of, and when clinics and clinicians are not there. */
package org.cliniccalendar.setup;
