package org.cliniccalendar.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What the tags of fields ask about the input that they frame. */
public final class Fields {

    private Fields() {}

    /** Whether what was typed into the input with this id, beside the component that asks, was refused, by itself or later. */
    public static boolean bad(UIComponent asking, String id) {
        UIComponent found = asking.findComponent(id);
        return found instanceof EditableValueHolder && isBad(found);
    }

    /** Whether what was typed into this input was refused, by itself or later. */
    static boolean isBad(UIComponent input) {
        return !((EditableValueHolder) input).isValid() || isComplainedOf(input);
    }

    /** Whether something in the form just sent could not be read, so that what follows from the form is not known. */
    public static boolean unread() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            UIComponent found = field == null ? null : context.getViewRoot().findComponent(field);
            if (found instanceof EditableValueHolder input && !input.isValid()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a field that is empty asks for, in its own words: {@code Choose a room}.
     *
     * @param kind of the field, such as {@code select}
     */
    public static String missing(String kind, String label) {
        boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        String name = abbreviated ? label : label.substring(0, 1).toLowerCase(DateWords.LOCALE) + label.substring(1);
        String article =
                Messages.words(Messages.FRAME, "aeiou".indexOf(name.charAt(0)) < 0 ? "field.a" : "field.an", name);
        return Messages.words(Messages.FRAME, "field.missing." + kind, article, label);
    }

    private static boolean isComplainedOf(UIComponent input) {
        return FacesContext.getCurrentInstance().getMessageList(input.getClientId()).stream()
                .anyMatch(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR);
    }

    /** The client ids of help and error of an input, for {@code aria-describedby}; null when it has neither. */
    public static String describedBy(UIComponent asking, String id, Object help) {
        List<String> ids = new ArrayList<>();
        if (bad(asking, id)) {
            ids.add(clientId(asking, id + "-error"));
        }
        if (help != null && !help.toString().isEmpty()) {
            ids.add(clientId(asking, id + "-help"));
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private static String clientId(UIComponent asking, String id) {
        UIComponent found = asking.findComponent(id);
        return found == null ? id : found.getClientId();
    }
}
