package org.cliniccalendar.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts as records keep them, which are moments and the states of appointments, as people read them. */
public final class RecordedWords {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern STATE = Pattern.compile("\\b(" + String.join("|", StateWords.states()) + ")\\b");

    private RecordedWords() {}

    /** @param zone in which moments are read */
    public static String of(String facts, Object zone) {
        String dated = INSTANT.matcher(facts)
                .replaceAll(moment -> Matcher.quoteReplacement(DateWords.moment(Instant.parse(moment.group()), zone)));
        return STATE.matcher(dated).replaceAll(state -> Matcher.quoteReplacement(StateWords.word(state.group())));
    }
}
