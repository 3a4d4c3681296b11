package org.cliniccalendar.directory.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.directory.ClientFacts;
import org.cliniccalendar.directory.ClientRefused;
import org.cliniccalendar.web.DateWords;

/** Holds what is typed about a client against what can be true, as soon as its field is left. */
abstract class ClientValidator<T> implements Validator<T> {
    abstract Optional<ClientRefused> refusal(T typed);

    @Override
    public void validate(FacesContext context, UIComponent field, T typed) {
        Optional.ofNullable(typed)
                .filter(value -> !value.toString().isBlank())
                .flatMap(this::refusal)
                .ifPresent(refused -> {
                    String words = refused.inWords(DateWords.LOCALE);
                    throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
                });
    }

    /** An e-mail address. */
    @FacesValidator("cc.email")
    public static class OfEmail extends ClientValidator<String> {
        @Override
        Optional<ClientRefused> refusal(String typed) {
            return ClientFacts.email(typed.strip());
        }
    }

    /** A telephone number. */
    @FacesValidator("cc.phone")
    public static class OfPhone extends ClientValidator<String> {
        @Override
        Optional<ClientRefused> refusal(String typed) {
            return ClientFacts.phone(typed.strip());
        }
    }

    /** A date of birth. */
    @FacesValidator("cc.birth")
    public static class OfBirth extends ClientValidator<LocalDate> {
        @Override
        Optional<ClientRefused> refusal(LocalDate typed) {
            return ClientFacts.birth(typed, CDI.current().select(Clock.class).get());
        }
    }
}
