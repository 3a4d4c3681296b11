package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.cliniccalendar.directory.SessionTypeEntry;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.setup.ListDraft;
import org.cliniccalendar.setup.SessionTypeService;

/** Session types, the labels of sessions (features V6). */
@Named
@ViewScoped
public class SessionTypesView extends OrderedListView<SessionTypeEntry> {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SessionTypeService service;

    private String name;

    @Override
    protected List<Line<SessionTypeEntry>> read() {
        return service.sessionTypes();
    }

    @Override
    protected void keep(ListDraft<SessionTypeEntry> draft) {
        service.saveSessionTypes(draft);
    }

    @Override
    protected void fill(SessionTypeEntry entry) {
        name = entry == null ? "" : entry.name();
    }

    @Override
    protected SessionTypeEntry typed() {
        return new SessionTypeEntry(name.strip());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
