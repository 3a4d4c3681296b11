package org.cliniccalendar.planning;

import org.cliniccalendar.directory.PersonName;

/**
 * Whose appointment a change touches.
 *
 * @param reachable whether there is an e-mail address to which news can be sent
 * @param phone may be empty
 */
public record TouchedClient(PersonName name, boolean reachable, String phone) {}
