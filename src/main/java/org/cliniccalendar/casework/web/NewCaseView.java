package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.ClientSearchService;
import org.cliniccalendar.booking.SlotTaken;
import org.cliniccalendar.casework.CaseService;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** The New case panel: entering the case is the act that books the time held for it (features K24). */
@Named
@ViewScoped
public class NewCaseView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.casework.messages";

    @EJB
    private transient CaseService cases;

    @EJB
    private transient ClientSearchService clients;

    @Inject
    private transient HeldTimeView time;

    @Inject
    private transient Messages messages;

    private final CaseForm form = new CaseForm();
    private List<FoundClient> similar = List.of();

    public List<FoundClient> find(String typed) {
        return clients.find(typed);
    }

    /** Somebody who is registered already, as was warned. */
    public void take(FoundClient registered) {
        form.getClaimant().take(registered);
        similar = List.of();
    }

    /**
     * Opens the case and books; who may be registered already is shown first, once. When the time was lost the form is kept
     * and the next free times are offered.
     */
    public String book() {
        List<FoundClient> warned = similar;
        similar = similar();
        if (time.getOpening() == null || !similar.isEmpty() && !similar.equals(warned)) {
            return null;
        }
        try {
            Booked booked = cases.open(form.forTime(time, !similar.isEmpty()));
            messages.done(
                    TEXT, "find.done." + booked.status(), form.getClaimant().name());
            return "/appointment?faces-redirect=true&ref=" + booked.ref();
        } catch (SlotTaken taken) {
            messages.refused(taken);
            time.lose();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        return null;
    }

    private List<FoundClient> similar() {
        ClaimantForm who = form.getClaimant();
        return who.isNewClient()
                ? List.copyOf(clients.similar(
                        who.getGivenName(),
                        who.getFamilyName(),
                        who.getDateOfBirth(),
                        Optional.ofNullable(who.getPhone())))
                : List.of();
    }

    public CaseForm getForm() {
        return form;
    }

    /** Who may be the claimant, registered already. */
    public List<FoundClient> getSimilar() {
        return similar;
    }

    /** How a client is written in a list of choices; nothing before one is chosen. */
    public String listed(FoundClient client) {
        return client == null
                ? ""
                : Messages.words(
                        TEXT,
                        client.phone().isEmpty() ? "case.listed" : "case.listed.phone",
                        client.name().listed(),
                        DateWords.day(client.dateOfBirth(), null),
                        client.number(),
                        client.phone());
    }
}
