package org.cliniccalendar.booking;

/**
 * By what a request is known when it comes again.
 *
 * @param key made by the form or the caller; null: each request stands for itself
 * @param fingerprint what must be the same then, at most 64 characters
 */
public record RequestKey(String key, String fingerprint) {}
