package org.cliniccalendar.identity.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.identity.AccountRow;
import org.cliniccalendar.identity.AccountService;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.RoleAt;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The dialog for the roles of one account: roles are added and taken away on a draft, which then replaces all. */
@Named
@ViewScoped
public class RolesView implements Serializable {
    @EJB
    private AccountService accounts;

    @Inject
    private PeopleView people;

    @Inject
    private Messages messages;

    private AccountRow account;
    private final List<RoleAt> draft = new ArrayList<>();
    private Role role = Role.RECEPTION;
    private Long clinicId;

    /** Begins with the roles that the account holds. */
    public void choose(AccountRow chosen) {
        account = chosen;
        draft.clear();
        draft.addAll(chosen.roles());
        draft.sort(Comparator.comparing(RoleAt::role));
    }

    /** Adds the role and clinic chosen; a role for the whole network does not ask for the clinic. */
    public void add() {
        RoleAt added = new RoleAt(role, role.isPerClinic() ? clinicId : null);
        if (!draft.contains(added)) {
            draft.add(added);
        }
    }

    public void remove(RoleAt unwanted) {
        draft.remove(unwanted);
    }

    public void change() {
        try {
            accounts.changeRoles(account, Set.copyOf(draft));
            messages.done("org.cliniccalendar.identity.messages", "people.roles.done", account.displayName());
            people.load();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    public AccountRow getAccount() {
        return account;
    }

    public List<RoleAt> getDraft() {
        return draft;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }
}
