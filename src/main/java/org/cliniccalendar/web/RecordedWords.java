package org.cliniccalendar.web;

import java.time.Instant;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts as records keep them, which are moments, the states of appointments and kinds of messages, as people read them. */
public final class RecordedWords {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern STATE = Pattern.compile("\\b(" + String.join("|", StateWords.states()) + ")\\b");

    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("org.cliniccalendar.messaging.messages", DateWords.LOCALE);
    private static final Pattern KIND = Pattern.compile("\\b(?:appointment|request|inquiry)-[a-z]+\\b");
    private static final String TOKEN = "token:";

    private RecordedWords() {}

    /** Who did something: a name, or what stands for one. */
    public static String who(String actor) {
        if (actor.startsWith(TOKEN)) {
            return Messages.words(Messages.FRAME, "actor.token", actor.substring(TOKEN.length()));
        }
        String key = "actor." + actor;
        return actor.equals("system") || actor.equals("anonymous") ? Messages.words(Messages.FRAME, key) : actor;
    }

    /** @param zone in which moments are read */
    public static String of(String facts, Object zone) {
        String dated = INSTANT.matcher(facts)
                .replaceAll(moment -> Matcher.quoteReplacement(DateWords.moment(Instant.parse(moment.group()), zone)));
        String named = KIND.matcher(dated).replaceAll(kind -> Matcher.quoteReplacement(kind(kind.group())));
        return STATE.matcher(named).replaceAll(state -> Matcher.quoteReplacement(StateWords.word(state.group())));
    }

    private static String kind(String code) {
        return MESSAGES.containsKey("kind." + code) ? MESSAGES.getString("kind." + code) : code;
    }
}
