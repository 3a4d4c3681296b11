package org.cliniccalendar.importing;

/** An entry that was read, with the place where it stands. */
record Planned<E>(Place place, E entry) {}
