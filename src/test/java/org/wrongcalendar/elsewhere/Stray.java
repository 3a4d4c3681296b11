package org.wrongcalendar.elsewhere;

/** In a package that nobody planned. */
record Stray() {}
