package org.cliniccalendar.development;

/** Why the product cannot be started, in sentences for the person who tried; nobody needs its stack trace. */
public final class LaunchFailure extends RuntimeException {
    LaunchFailure(String sentence) {
        super(sentence);
    }

    LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
