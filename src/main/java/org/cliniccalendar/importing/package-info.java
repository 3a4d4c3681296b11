/** Loading a network from CSV files: every problem is listed with its place first, then all of it is written or nothing. */
package org.cliniccalendar.importing;
