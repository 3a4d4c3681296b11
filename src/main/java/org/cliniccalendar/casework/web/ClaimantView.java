package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.booking.ClientSearchService;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.web.DateWords;

/** Who the new case is for: looked for among those who are registered, or entered, unless somebody seems to be the same. */
@Named
@ViewScoped
public class ClaimantView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ClientSearchService clients;

    private final ClaimantForm form = new ClaimantForm();
    private List<FoundClient> similar = List.of();

    public List<FoundClient> find(String typed) {
        return clients.find(typed);
    }

    /** Somebody who is registered already, as was warned. */
    public void take(FoundClient registered) {
        form.take(registered);
        similar = List.of();
    }

    /** Looks for who may be registered already; returns whether somebody is who was not shown before. */
    boolean isToBeAsked() {
        List<FoundClient> warned = similar;
        similar = form.isNewClient()
                ? List.copyOf(clients.similar(
                        form.getGivenName(),
                        form.getFamilyName(),
                        form.getDateOfBirth(),
                        Optional.ofNullable(form.getPhone())))
                : List.of();
        return !similar.isEmpty() && !similar.equals(warned);
    }

    /** Whoever was chosen or entered, who is somebody else than all that were shown. */
    NewCase.Claimant claimant() {
        return form.claimant(!similar.isEmpty());
    }

    public ClaimantForm getForm() {
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
                : CaseWords.words(
                        client.phone().isEmpty() ? "case.listed" : "case.listed.phone",
                        client.name().listed(),
                        DateWords.birth(client.dateOfBirth()),
                        client.number(),
                        client.phone());
    }
}
