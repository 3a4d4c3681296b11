/** The REST interface: where it stands, and how it refuses (RFC 9457). */
package org.cliniccalendar.api;
