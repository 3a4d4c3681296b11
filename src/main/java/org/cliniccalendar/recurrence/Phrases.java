package org.cliniccalendar.recurrence;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedSet;

/** The phrases of one locale that words for a rule are put together from: the bundle's keys that begin with {@code words}. */
final class Phrases {

    private static final int FEW = 4;

    private final Locale locale;
    private final ResourceBundle bundle;

    Phrases(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                Phrases.class.getPackageName() + ".messages",
                locale,
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    boolean has(String key) {
        return bundle.containsKey("words." + key);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("words." + key), locale).format(arguments);
    }

    String date(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(bundle.getString("words." + pattern), locale)
                .format(date);
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /** As "7 and 14 December 2026", or, for more than {@link #FEW}, as "12 dates". */
    String fewOrCounted(SortedSet<LocalDate> dates) {
        if (dates.size() > FEW) {
            return say("dates", dates.size());
        }
        List<LocalDate> ordered = List.copyOf(dates);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            LocalDate date = ordered.get(i);
            boolean monthFollows =
                    i + 1 < ordered.size() && YearMonth.from(date).equals(YearMonth.from(ordered.get(i + 1)));
            words.add(date(monthFollows ? "day" : "date", date));
        }
        return joined(words);
    }

    /** As "Monday, Wednesday and Friday". */
    String joined(List<String> words) {
        String last = words.get(words.size() - 1);
        return words.subList(0, words.size() - 1).stream()
                .reduce((before, next) -> say("comma", before, next))
                .map(before -> say("and", before, last))
                .orElse(last);
    }
}
