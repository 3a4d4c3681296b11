package org.cliniccalendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that stops the form just sent, field by field, for the summary on top of it. */
@Named
@RequestScoped
public class ErrorSummary {
    /** A sentence and the client id of its field, empty when it is about the whole form. */
    public record Line(String field, String words) {}

    /** How the ids of the tag's panels end. */
    private static final String PLACE = "errors";

    @Inject
    private FacesContext context;

    /**
     * The errors so far, in the order in which they were found, for one place where they can stand. They stand once: within
     * the form that was sent, or elsewhere if that has no place for them, or is gone.
     *
     * @param place where they would stand
     */
    public List<Line> lines(UIComponent place) {
        UIForm sent = formSent();
        return sent != null && sent != form(place) && isShowing(sent) ? List.of() : lines();
    }

    /** Forms stand within nothing that names them. */
    private UIForm formSent() {
        String source = context.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
        String form = source == null ? "" : source.split(":", 2)[0];
        return !form.isEmpty() && context.getViewRoot().findComponent(form) instanceof UIForm found ? found : null;
    }

    private static UIForm form(UIComponent within) {
        UIComponent outer = within;
        while (outer != null && !(outer instanceof UIForm)) {
            outer = outer.getParent();
        }
        return (UIForm) outer;
    }

    /** Whether a form is drawn with a place for errors. */
    private static boolean isShowing(UIComponent form) {
        return places(form)
                .anyMatch(place -> Stream.iterate(place, Objects::nonNull, UIComponent::getParent)
                        .allMatch(UIComponent::isRendered));
    }

    private static Stream<UIComponent> places(UIComponent part) {
        return part.getId() != null && part.getId().toLowerCase(Locale.ROOT).endsWith(PLACE)
                ? Stream.of(part)
                : part.getChildren().stream().flatMap(ErrorSummary::places);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            for (FacesMessage message : context.getMessageList(field)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                    lines.add(field == null ? new Line("", message.getSummary()) : line(field, message.getSummary()));
                }
            }
        }
        return lines;
    }

    private Line line(String field, String words) {
        UIComponent input = context.getViewRoot().findComponent(field);
        Object label = input == null ? null : input.getAttributes().get("label");
        return new Line(field, label == null || isSaid(label.toString(), words) ? words : label + ": " + words);
    }

    private static boolean isSaid(String label, String words) {
        return words.toLowerCase(DateWords.LOCALE).contains(label.toLowerCase(DateWords.LOCALE));
    }

    /** The words of what was just done, for the toast; empty when nothing was. */
    public String getDone() {
        return lastDone().map(FacesMessage::getSummary).orElse("");
    }

    /** The client id of the button that undoes it; empty when there is none. */
    public String getUndo() {
        return lastDone()
                .filter(message -> !message.getDetail().equals(message.getSummary()))
                .map(FacesMessage::getDetail)
                .orElse("");
    }

    private Optional<FacesMessage> lastDone() {
        return context.getMessageList(null).stream()
                .filter(message -> message.getSeverity().equals(FacesMessage.SEVERITY_INFO))
                .reduce((first, last) -> last);
    }
}
