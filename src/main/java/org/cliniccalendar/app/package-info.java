/** Wiring of the application: migrations before everything else, and the demo network. */
package org.cliniccalendar.app;
