/** Who and where: clinics with their zone and rooms, clinicians, clients, and what can be booked. */
package org.cliniccalendar.directory;
