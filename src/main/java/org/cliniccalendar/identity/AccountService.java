package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives people accounts and takes them away. At least one enabled administrator always remains. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AccountService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<SecurityEvent> events;

    /** Everybody with an account, by display name. */
    public List<AccountRow> people() {
        return em.createQuery("SELECT a FROM Account a ORDER BY a.displayName, a.username", Account.class)
                .getResultStream()
                .map(Account::row)
                .toList();
    }

    /**
     * Creates an account.
     *
     * @throws IdentityRefusal if something typed cannot be used, or the user name is taken
     */
    public void register(NewAccount wanted) {
        wanted.check();
        long taken = em.createQuery("SELECT COUNT(a) FROM Account a WHERE LOWER(a.username) = :name", Long.class)
                .setParameter("name", wanted.username().toLowerCase(Locale.ROOT))
                .getSingleResult();
        if (taken > 0) {
            throw new IdentityRefusal("account.username.taken", wanted.username());
        }
        Account account = new Account(wanted, passwords.hash(wanted.password()));
        em.persist(account);
        events.fire(new SecurityEvent("account.created", account.subject(), wanted.username()));
    }

    /**
     * Creates the accounts of an empty system, such as a demo network.
     *
     * @throws IllegalStateException if any account exists
     */
    @PermitAll
    public void registerFirst(Collection<NewAccount> wanted) {
        if (isInUse()) {
            throw new IllegalStateException("first accounts are for a system without any");
        }
        wanted.forEach(this::register);
    }

    /** Whether any account exists. */
    @PermitAll
    public boolean isInUse() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult() > 0;
    }

    /**
     * Replaces all roles of an account and ends its logins.
     *
     * @throws IdentityRefusal without roles, or if no administrator would remain
     */
    public void changeRoles(AccountRow seen, Set<RoleAt> roles) {
        if (roles.isEmpty() || !roles.stream().allMatch(given -> given.role().isForPeople())) {
            throw new IdentityRefusal("account.roles.missing");
        }
        Account account = load(seen);
        if (!roles.contains(RoleAt.network(Role.ADMINISTRATOR))) {
            leaveAnAdministrator(account);
        }
        account.takeRoles(roles);
        events.fire(new SecurityEvent("account.roles-changed", account.subject(), codes(roles)));
    }

    /**
     * Ends the logins of an account and refuses new ones.
     *
     * @throws IdentityRefusal for one's own account, or if no administrator would remain
     */
    public void disable(AccountRow seen) {
        if (Long.valueOf(seen.id()).equals(user.accountId())) {
            throw new IdentityRefusal("account.own");
        }
        Account account = load(seen);
        leaveAnAdministrator(account);
        account.disable();
        events.fire(new SecurityEvent("account.disabled", account.subject()));
    }

    /** Lets a disabled account log in again. */
    public void enable(AccountRow seen) {
        Account account = load(seen);
        account.enable();
        events.fire(new SecurityEvent("account.enabled", account.subject()));
    }

    /**
     * Gives an account another password and ends its logins.
     *
     * @throws IdentityRefusal if the password cannot be used
     */
    public void setPassword(AccountRow seen, String password) {
        NewAccount.checkPassword(seen.username(), password);
        Account account = load(seen);
        account.takePassword(passwords.hash(password));
        events.fire(new SecurityEvent("account.password-changed", account.subject()));
    }

    private Account load(AccountRow seen) {
        Account account = em.find(Account.class, seen.id());
        if (account == null || account.version() != seen.version()) {
            throw new IdentityRefusal("account.changed", seen.displayName());
        }
        return account;
    }

    /** Locks all administrators, so that two of them cannot remove each other at once. */
    private void leaveAnAdministrator(Account leaving) {
        boolean remains = em.createQuery(
                        "SELECT a FROM Account a JOIN a.roles r WHERE r.role = :role AND a.disabled = FALSE ORDER BY a.id",
                        Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .anyMatch(account -> account != leaving);
        if (!remains && leaving.isAdministrator()) {
            throw new IdentityRefusal("account.lastAdministrator");
        }
    }

    private static String codes(Set<RoleAt> roles) {
        return String.join(", ", roles.stream().map(RoleAt::toString).sorted().toList());
    }
}
