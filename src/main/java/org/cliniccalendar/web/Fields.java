package org.cliniccalendar.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;

/** What the tags of fields ask about the input that they frame. */
public final class Fields {

    private Fields() {}

    /** Whether what was typed into the input with this id, beside the component that asks, was refused, by itself or later. */
    public static boolean bad(UIComponent asking, String id) {
        UIComponent found = asking.findComponent(id);
        return found instanceof EditableValueHolder input && (!input.isValid() || isComplainedOf(found));
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
