package org.cliniccalendar.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed time of day: {@code 09:30}, and what people type for it, {@code 9:30}, {@code 9.30}, {@code 0930}, {@code 9} or
 * {@code 9.30am}.
 */
@FacesConverter("cc.time")
public class TimeConverter implements Converter<LocalTime> {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?(?:\\s*([ap])\\.?m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    @Override
    public LocalTime getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return parse(typed.strip());
        } catch (DateTimeException notATime) {
            String words = Messages.words(Messages.FRAME, "field.time");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), notATime);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalTime time) {
        return DateWords.time(time, null);
    }

    static LocalTime parse(String typed) {
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            throw new DateTimeException("Not a time of day: " + typed);
        }
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return LocalTime.of(hour(Integer.parseInt(parts.group(1)), parts.group(3)), minute);
    }

    private static int hour(int typed, String half) {
        if (half == null) {
            return typed;
        }
        if (typed < 1 || typed > NOON) {
            throw new DateTimeException("Not an hour of half a day: " + typed);
        }
        return typed % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }
}
