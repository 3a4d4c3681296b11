package org.cliniccalendar.importing;

/** Where a row begins: file and line, counted from 1; line 0 is the whole file. */
record Place(String file, int line) {}
