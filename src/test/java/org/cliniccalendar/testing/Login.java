package org.cliniccalendar.testing;

/**
 * What somebody logs in with.
 *
 * @param name how the product greets them
 */
public record Login(String username, String password, String name) {}
