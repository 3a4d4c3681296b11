package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.casework.CaseDetails;
import org.cliniccalendar.casework.ReportService;
import org.cliniccalendar.casework.Typist;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Asks who types the report of the case on its page: somebody with an account, somebody else, or nobody yet. */
@Named
@ViewScoped
public class TypistView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands among the user names for somebody without an account; no user name contains a blank. */
    private static final String ELSE = "somebody else";

    @EJB
    private transient ReportService reports;

    @Inject
    private transient CaseView page;

    @Inject
    private transient Messages messages;

    private List<Typist> people = List.of();
    private String chosen;
    private String name;
    private boolean open;

    public void open() {
        CaseDetails details = page.getDetails();
        Typist now = details.report().typist();
        try {
            people = reports.typists(details.reference());
            chosen = now.username() == null && now.known() ? ELSE : now.username();
            name = now.username() == null ? now.name() : "";
            open = true;
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    /** Keeps what was chosen. */
    public void save() {
        CaseDetails details = page.getDetails();
        open = !page.change(() -> reports.entrust(details.reference(), details.version(), typist()));
        if (!open) {
            messages.done(CaseWords.TEXT, "done.ENTRUST", details.reference());
        }
    }

    private Typist typist() {
        return isSomebodyElse()
                ? new Typist(null, name == null ? "" : name.strip())
                : people.stream()
                        .filter(person -> person.username().equals(chosen))
                        .findFirst()
                        .orElse(Typist.NOBODY);
    }

    public void close() {
        open = false;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether it is somebody without an account. */
    public boolean isSomebodyElse() {
        return ELSE.equals(chosen);
    }

    public String getElse() {
        return ELSE;
    }

    public List<Typist> getPeople() {
        return people;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
