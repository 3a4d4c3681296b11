package org.cliniccalendar.setup.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.directory.Named;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.setup.ListDraft;
import org.cliniccalendar.setup.SetupRefused;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** A page with a list that people put in order: what all such pages do alike (features V21). */
public abstract class OrderedListView<E extends Named> implements Serializable {
    static final String TEXT = "org.cliniccalendar.setup.messages";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Messages messages;

    private DraftList<E> list;
    private Line<E> chosen;

    /** Reads the list as it is kept. */
    protected abstract List<Line<E>> read();

    /** Keeps the draft. */
    protected abstract void keep(ListDraft<E> draft);

    /** Fills the form; null for a line that does not exist yet. */
    protected abstract void fill(E entry);

    /**
     * What the form says.
     *
     * @throws SetupRefused if it cannot be so
     */
    protected abstract E typed();

    @PostConstruct
    void load() {
        list = new DraftList<>(read());
        fill(null);
    }

    public void add() {
        chosen = null;
        fill(null);
    }

    public void edit(Line<E> line) {
        chosen = line;
        fill(line.entry());
    }

    /** Puts what was typed into the draft. */
    public void put() {
        try {
            E entry = typed();
            if (list.isNameTaken(entry.name(), chosen)) {
                refuse("edit:name", "list.name.taken", entry.name());
            } else if (messagesAreEmpty()) {
                list.put(chosen, entry);
            }
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    public void remove(Line<E> line) {
        list.remove(line);
    }

    public void reset() {
        load();
        messages.done(TEXT, "list.reset.done");
    }

    public void save() {
        try {
            keep(list.draft());
            load();
            messages.done(TEXT, "list.saved.done");
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    /** Takes over the order that was dragged, sent as keys separated by commas. */
    public void arrange() {
        String keys = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("order");
        list.arrange(keys == null ? "" : keys);
    }

    /** Says at a field why it cannot be so. */
    protected void refuse(String field, String key, Object... arguments) {
        messages.refused(field, new SetupRefused(key, arguments));
    }

    private static boolean messagesAreEmpty() {
        return !FacesContext.getCurrentInstance().isValidationFailed();
    }

    protected long chosenId() {
        return chosen == null ? 0 : chosen.id();
    }

    public DraftList<E> getList() {
        return list;
    }

    /** The line in the form, or null for a new one. */
    public Line<E> getChosen() {
        return chosen;
    }
}
