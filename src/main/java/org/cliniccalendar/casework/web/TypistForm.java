package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.casework.Typist;

/** Who is chosen to type a report: somebody with an account, somebody else, or nobody yet. */
public class TypistForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands among the user names for somebody without an account; no user name contains a blank. */
    private static final String ELSE = "somebody else";

    private final List<Typist> people;
    private String chosen;
    private String name;

    /**
     * @param now who types it so far
     * @param people with accounts, who can be chosen
     */
    TypistForm(Typist now, List<Typist> people) {
        boolean account = now.username() != null;
        this.people = people;
        chosen = !account && now.known() ? ELSE : now.username();
        name = account ? "" : now.name();
    }

    /** Who was chosen. */
    Typist typist() {
        return isSomebodyElse()
                ? new Typist(null, name == null ? "" : name.strip())
                : people.stream()
                        .filter(person -> person.username().equals(chosen))
                        .findFirst()
                        .orElse(Typist.NOBODY);
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
