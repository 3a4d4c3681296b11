package org.cliniccalendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Everything that stops the form just sent, field by field, for the summary on top of it. */
@Named
@RequestScoped
public class ErrorSummary {
    /** A sentence and the client id of its field, empty when it is about the whole form. */
    public record Line(String field, String words) {}

    @Inject
    private FacesContext context;

    /** The errors so far, in the order in which they were found. */
    public List<Line> getLines() {
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
        return new Line(field, label == null ? words : label + ": " + words);
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
