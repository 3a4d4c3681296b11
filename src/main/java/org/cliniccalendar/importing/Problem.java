package org.cliniccalendar.importing;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Something that must be put right before a file can be imported.
 *
 * @param line the line of the file on which the row begins, counted from 1 as an editor does; 0 for the whole file
 * @param column the name of the column; empty when it is about the whole row
 * @param message what is wrong, in words
 */
public record Problem(String file, int line, String column, String message) implements Serializable {
    static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparing(Problem::line);

    /**
     * A problem in the words of the bundle.
     *
     * @param key a key of the bundle of this package
     */
    static Problem of(Place place, String column, String key, Object... arguments) {
        return new Problem(place.file(), place.line(), column, words(key, arguments));
    }

    static String words(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.cliniccalendar.importing.messages", Locale.ROOT);
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.UK).format(texts);
    }

    /** In one line: "sessions.csv, line 4, rule: BYDAY=XX is not a day of the week". */
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ", line " + line;
        return where + (column.isEmpty() ? "" : ", " + column) + ": " + message;
    }
}
