package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.cliniccalendar.casework.CaseDetails;
import org.cliniccalendar.casework.CaseSearchService;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** One case: what is wanted by when, its appointments, and how far its report is (features K27). */
@Named
@ViewScoped
public class CaseView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseSearchService cases;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private String ref;
    private CaseDetails details;

    /** Reads the case; without one that the user may see the page says so. */
    public void load() {
        details = ref == null ? null : cases.find(ref).orElse(null);
    }

    /** Does something, or says why it was refused, and shows the case as it stands now; returns whether it was done. */
    boolean change(Runnable action) {
        boolean done = true;
        try {
            action.run();
        } catch (Refusal refusal) {
            messages.refused(refusal);
            done = false;
        }
        load();
        return done;
    }

    /** Whether it was due before today and is not done. */
    public boolean isOverdue() {
        return details.overdue(WallClock.today(clock, clinic.getZone()));
    }

    public CaseDetails getDetails() {
        return details;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
