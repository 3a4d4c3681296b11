package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;

/**
 * Logs people in and out. A wrong password, an unknown user name and a disabled account are told apart neither by words
 * nor by the time they take. Has no transaction of its own: a refused attempt must stay counted.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AttemptService attempts;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<SecurityEvent> events;

    /**
     * Checks a user name and password, and makes the account the current user.
     *
     * @param address where the request came from, to slow guessing
     * @return what the login keeps
     * @throws IdentityRefusal if they are not right or must not be tried yet
     */
    public Caller login(String username, String password, String address) {
        Attempt attempt = attempts.begin(username, address);
        Optional<Account> found = find(username);
        boolean right = password.length() <= NewAccount.LONGEST_PASSWORD
                && found.map(account -> passwords.matches(password, account.passwordHash()))
                        .orElseGet(() -> passwords.matchesNobody(password));
        if (!right || found.get().isDisabled()) {
            events.fire(new SecurityEvent(
                    "login.refused", found.map(Account::subject).orElse("account:unknown"), "from " + address));
            throw new IdentityRefusal("login.wrong");
        }
        attempts.forget(attempt);
        if (passwords.isOutdated(found.get().passwordHash())) {
            found.get().rehash(passwords.hash(password));
        }
        Caller caller = found.get().caller();
        user.become(caller);
        events.fire(new SecurityEvent("login", found.get().subject(), "from " + address));
        return caller;
    }

    /**
     * Makes the account of an earlier login the current user, unless it was disabled or has another password or other
     * roles since.
     *
     * @return whether the login still stands
     */
    public boolean resume(Caller kept) {
        boolean stands = em.createQuery(
                        "SELECT a.id FROM Account a WHERE a.id = :id AND a.loginEpoch = :epoch AND a.disabled = FALSE",
                        Long.class)
                .setParameter("id", kept.accountId())
                .setParameter("epoch", kept.loginEpoch())
                .getResultStream()
                .findAny()
                .isPresent();
        user.become(stands ? kept : Caller.ANONYMOUS);
        return stands;
    }

    /** This request has nobody behind it, so far. */
    public void resumeNobody() {
        user.become(Caller.ANONYMOUS);
    }

    /** Notes that the current user logs out. */
    public void logout() {
        events.fire(new SecurityEvent("logout", "account:" + user.accountId()));
        user.become(Caller.ANONYMOUS);
    }

    private Optional<Account> find(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL has no such character
        }
        return em.createQuery("SELECT a FROM Account a WHERE LOWER(a.username) = :name", Account.class)
                .setParameter("name", username.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findAny();
    }
}
