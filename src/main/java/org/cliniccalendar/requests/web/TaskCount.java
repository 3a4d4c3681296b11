package org.cliniccalendar.requests.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cliniccalendar.identity.Access;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.requests.RequestService;

/** How many tasks wait at the clinic that is shown, for the top bar of every page; asked once a request. */
@Named
@RequestScoped
public class TaskCount {
    /** The bundle of this feature. */
    static final String TEXT = "org.cliniccalendar.requests.messages";

    @EJB
    private RequestService requests;

    @Inject
    private Access access;

    @Inject
    private CurrentClinic clinic;

    private Long count;

    public boolean isShown() {
        return access.mayOpen("/requests");
    }

    public long getOpen() {
        if (count == null) {
            count = requests.count(clinic.getIds());
        }
        return count;
    }

    /** Has it counted again, after an answer. */
    void recount() {
        count = null;
    }
}
