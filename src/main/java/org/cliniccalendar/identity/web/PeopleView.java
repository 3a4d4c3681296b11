package org.cliniccalendar.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.AccountRow;
import org.cliniccalendar.identity.AccountService;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Everybody who may log in: new people, new passwords, and who may no longer. */
@Named
@ViewScoped
public class PeopleView implements Serializable {
    private static final String TEXTS = "org.cliniccalendar.identity.messages";

    @EJB
    private AccountService accounts;

    @EJB
    private DirectoryService directory;

    @EJB
    private RegistrationService registration;

    @Inject
    private Messages messages;

    private List<AccountRow> people;
    private Map<Long, String> clinics;
    private NewPerson person;
    private AccountRow chosen;
    private String password;

    /** Reads the list anew; what was typed for a new person is gone. */
    @PostConstruct
    public void load() {
        people = accounts.people();
        clinics = directory.clinics().stream()
                .collect(Collectors.toMap(Clinic::getId, Clinic::getName, (one, other) -> one, LinkedHashMap::new));
        person = new NewPerson();
    }

    public void register() {
        act(
                () -> accounts.register(person.toAccount(registration::client)),
                "people.registered.done",
                person.getDisplayName());
    }

    public void disable(AccountRow account) {
        act(() -> accounts.disable(account), "people.disabled.done", account.displayName());
    }

    public void enable(AccountRow account) {
        act(() -> accounts.enable(account), "people.enabled.done", account.displayName());
    }

    public void choose(AccountRow account) {
        chosen = account;
        password = null;
    }

    public void changePassword() {
        act(() -> accounts.setPassword(chosen, password), "people.password.done", chosen.displayName());
    }

    private void act(Runnable change, String done, String name) {
        try {
            change.run();
            messages.done(TEXTS, done, name);
            load();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    public List<Clinician> getClinicians() {
        return directory.clinicians();
    }

    public List<AccountRow> getPeople() {
        return people;
    }

    public Map<Long, String> getClinics() {
        return clinics;
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isForPeople).toList();
    }

    public NewPerson getPerson() {
        return person;
    }

    public AccountRow getChosen() {
        return chosen;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
