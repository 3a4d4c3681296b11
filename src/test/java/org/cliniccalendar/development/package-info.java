/** Starts the whole product on one machine for development and tests: database, mail catcher and server, nothing installed. */
package org.cliniccalendar.development;
