package org.cliniccalendar.reception.web;

import org.cliniccalendar.web.Messages;

/** Sentences of the Reception View. */
final class Words {
    static final String BUNDLE = "org.cliniccalendar.reception.messages";

    private Words() {}

    static String of(String key, Object... arguments) {
        return Messages.words(BUNDLE, key, arguments);
    }
}
