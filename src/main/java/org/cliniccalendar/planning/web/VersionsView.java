package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.planning.RecentChange;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.SessionPlan;

/** Two versions of a session side by side, when somebody else changed it meanwhile. */
@Named
@ViewScoped
public class VersionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What both versions say about one thing. */
    public record Row(String label, String theirs, String yours) implements Serializable {
        /** Whether they say something different. */
        public boolean other() {
            return !theirs.equals(yours);
        }
    }

    @EJB
    private SessionChangeService changes;

    @Inject
    private PlanWords words;

    private List<Row> rows = List.of();
    private int version;
    private String by = "";
    private boolean open;

    /** @param yours the version that was to be saved; null if it was no edit, so that there is nothing to compare */
    void compare(CurrentSession theirs, SessionPlan yours) {
        version = theirs.version();
        by = changes.recent(theirs.sessionId()).stream()
                .findFirst()
                .map(RecentChange::madeBy)
                .orElse("");
        rows = yours == null ? List.of() : words.compare(theirs.plan(), yours);
        open = true;
    }

    void close() {
        open = false;
    }

    int version() {
        return version;
    }

    public boolean isOpen() {
        return open;
    }

    /** User name of the other one; empty if that is not known any more. */
    public String getBy() {
        return by;
    }

    public List<Row> getRows() {
        return rows;
    }
}
