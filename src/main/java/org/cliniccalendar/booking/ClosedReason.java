package org.cliniccalendar.booking;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * A rule that closes a time, as people read it.
 *
 * @param code of the rule, such as {@code WINDOW_OPEN}; its sentence stands in the bundle under {@code closed.} and the code
 * @param arguments what the sentence names
 * @param page the path of the page with the setting that decides
 * @param overridable whether somebody who may can book in spite of it, for a reason
 */
public record ClosedReason(String code, List<String> arguments, String page, boolean overridable)
        implements Serializable {
    /** A slot or an appointment type that is not there, or not for the user. */
    static final ClosedReason NO_SUCH_TIME = new ClosedReason("NO_SUCH_TIME", List.of(), "/find", false);

    private static final String BUNDLE = "org.cliniccalendar.booking.messages";

    public ClosedReason {
        arguments = List.copyOf(arguments);
    }

    static ClosedReason of(BookingRule rule, List<String> arguments) {
        return new ClosedReason(rule.name(), arguments, rule.page(), BookingRule.OVERRIDABLE.contains(rule));
    }

    /** Whether somebody else has the time. */
    boolean isTaken() {
        return code.equals(BookingRule.FREE.name());
    }

    /** The sentence, for a person. */
    public String inWords(Locale locale) {
        Control exactLocaleOrRoot = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        String pattern = ResourceBundle.getBundle(
                        BUNDLE, locale, ClosedReason.class.getClassLoader(), exactLocaleOrRoot)
                .getString("closed." + code);
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
