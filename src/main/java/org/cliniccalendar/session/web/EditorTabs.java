package org.cliniccalendar.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Which tab of the editor is in front, and which have something to correct. */
@Named
@RequestScoped
public class EditorTabs {
    private static final String PANE = "pane-";

    /** The tabs, in the order of the page (features J4, V6). */
    public enum Tab {
        GENERAL,
        SCHEDULE,
        SLOTS,
        TYPES,
        OPTIONS,
        NOTES
    }

    @Inject
    private FacesContext context;

    @Inject
    private SessionEditor editor;

    public List<Tab> getAll() {
        return List.of(Tab.values());
    }

    /** The tab that was in front, or the first with something to correct. */
    public Tab getShown() {
        List<Tab> wrong = wrong();
        return wrong.isEmpty() || wrong.contains(editor.getTab()) ? editor.getTab() : wrong.get(0);
    }

    /** How many things there are to correct in a tab. */
    public long errors(Tab tab) {
        return wrong().stream().filter(tab::equals).count();
    }

    private List<Tab> wrong() {
        List<Tab> tabs = new ArrayList<>();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            UIComponent input = field == null ? null : context.getViewRoot().findComponent(field);
            for (UIComponent part = input; part != null; part = part.getParent()) {
                if (part.getId() != null && part.getId().startsWith(PANE)) {
                    tabs.add(Tab.valueOf(part.getId().substring(PANE.length())));
                }
            }
        }
        return tabs.stream().sorted().toList();
    }
}
