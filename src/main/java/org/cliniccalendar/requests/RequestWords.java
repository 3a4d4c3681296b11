package org.cliniccalendar.requests;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of this feature that are written down or sent, outside any page. */
final class RequestWords {
    static final Locale LOCALE = Locale.UK;

    private RequestWords() {}

    static String of(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("org.cliniccalendar.requests.messages", LOCALE)
                .getString(key);
        return new MessageFormat(pattern, LOCALE).format(arguments);
    }
}
