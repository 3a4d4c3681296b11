package org.cliniccalendar.identity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * One try to log in and the subjects under which it is counted. They are hashes, because people type passwords into the
 * wrong field.
 *
 * @param at when it began, in microseconds as the database keeps them
 */
public record Attempt(Map<GuessingPolicy, String> subjects, Instant at) {
    static Attempt of(String username, String address, Instant at) {
        String account = username.strip().toLowerCase(Locale.ROOT);
        Map<GuessingPolicy, String> subjects = new EnumMap<>(GuessingPolicy.class);
        subjects.put(GuessingPolicy.PAIR, "pair:" + Secret.hash(account + '\n' + address));
        subjects.put(GuessingPolicy.ADDRESS, "address:" + Secret.hash(address));
        subjects.put(GuessingPolicy.ACCOUNT, "account:" + Secret.hash(account));
        return new Attempt(subjects, at);
    }
}
