package org.cliniccalendar.time;

import jakarta.ejb.ApplicationException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/**
 * A wish that the calendar does not grant, with the reason in words that the person can act on. The transaction is rolled
 * back. It stands in the lowest package because every feature refuses something, in a subclass of its own, with its sentences
 * in the {@code messages} bundle of the subclass's package.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final Object[] arguments;

    /**
     * @param key of the sentence in {@link #bundle()}, a {@link MessageFormat} pattern
     * @param arguments what the sentence names; serialisable, as exceptions are
     */
    protected Refusal(String key, Object... arguments) {
        this(null, key, arguments);
    }

    /** @param cause what was caught, for the log */
    protected Refusal(Throwable cause, String key, Object... arguments) {
        super(cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Base name of the bundle that has the sentence, for example {@code org.cliniccalendar.booking.messages}. */
    public final String bundle() {
        return getClass().getPackageName() + ".messages";
    }

    /** The sentence's key in the bundle. */
    public final String key() {
        return key;
    }

    /** What the sentence names, in the order of its placeholders. */
    public final List<Object> arguments() {
        return List.of(arguments);
    }

    /**
     * The sentence, for a person.
     *
     * @throws java.util.MissingResourceException if the feature's bundle has no such sentence
     */
    public final String inWords(Locale locale) {
        Control exactLocaleOrRoot = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        String pattern = ResourceBundle.getBundle(bundle(), locale, getClass().getClassLoader(), exactLocaleOrRoot)
                .getString(key);
        return new MessageFormat(pattern, locale)
                .format(Stream.of(arguments).map(named -> read(named, locale)).toArray());
    }

    /** Dates and times as people read them; everything else as the pattern formats it. */
    private static Object read(Object named, Locale locale) {
        if (named instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(date);
        }
        return named instanceof LocalTime time
                ? DateTimeFormatter.ofPattern("HH:mm", locale).format(time)
                : named;
    }

    /** For logs: the bundle, the key and the arguments. */
    @Override
    public String getMessage() {
        return bundle() + "#" + key + " " + List.of(arguments);
    }
}
