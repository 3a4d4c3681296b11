package org.cliniccalendar.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;
import org.cliniccalendar.web.TypedDate;

/** What is typed into the field of a date, today being that of the clinic that the user works in. */
@Named
@RequestScoped
public class DateConverter implements Converter<LocalDate> {
    /** On a field whose date lies far from today, as a birth does: its year is typed. */
    private static final String WHOLE = "cc.whole";

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern(DateWords.TYPED_DATE, DateWords.LOCALE);

    @Inject
    private CurrentClinic clinic;

    @Inject
    private Clock clock;

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate today = WallClock.today(clock, clinic.getZone());
            return Boolean.TRUE.equals(component.getAttributes().get(WHOLE))
                    ? TypedDate.whole(typed, today)
                    : TypedDate.near(typed, today);
        } catch (DateTimeException notADate) {
            String words = Messages.words(Messages.FRAME, "field.date");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), notADate);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate date) {
        return date == null ? "" : SHOWN.format(date);
    }
}
