package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens with which other systems call the API. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class TokenService {
    /** How every token begins, so that one found where it should not be is recognised. */
    private static final String PREFIX = "cc_";

    private static final int LONGEST_NAME = 80;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private TokenUseService uses;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<SecurityEvent> events;

    /** All tokens, revoked ones too, by name. */
    public List<TokenRow> tokens() {
        return em.createQuery("SELECT t FROM ApiToken t ORDER BY t.name", ApiToken.class)
                .getResultStream()
                .map(ApiToken::row)
                .toList();
    }

    /**
     * Creates a token.
     *
     * @param name of the other system, at most 80 characters
     * @return the token itself, which is kept nowhere
     * @throws IdentityRefusal if the name is empty, too long or taken, even by a revoked token
     */
    public String create(String name) {
        String token = PREFIX + Secret.make();
        register(name.strip(), token);
        return token;
    }

    /**
     * Registers a token that was made elsewhere, in a system without any, such as a demo network.
     *
     * @throws IllegalStateException if any token exists
     */
    @PermitAll
    public void registerFirst(String name, String token) {
        if (!token.startsWith(PREFIX) || !tokens().isEmpty()) {
            throw new IllegalStateException("a first token begins with " + PREFIX + " and is the only one");
        }
        register(name, token);
    }

    /** Ends a token for good; one that is revoked already stays so. */
    public void revoke(long id) {
        ApiToken token = em.find(ApiToken.class, id);
        if (token == null) {
            throw new IdentityRefusal("token.missing");
        }
        token.revoke(clock.instant());
        events.fire(new SecurityEvent("token.revoked", token.subject()));
    }

    /**
     * Makes the service that a token belongs to the current user, and notes the use. Each request asks this: one statement, and
     * no transaction but for the note.
     *
     * @return the service; empty if the token is unknown or revoked
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Caller> admit(String token) {
        Optional<ApiToken> found = em.createQuery(
                        "SELECT t FROM ApiToken t WHERE t.tokenHash = :hash AND t.revokedAt IS NULL", ApiToken.class)
                .setParameter("hash", Secret.hash(token))
                .getResultStream()
                .findAny();
        found.ifPresent(this::noteUse);
        Optional<Caller> caller = found.map(service -> Caller.service(service.name()));
        user.become(caller.orElse(Caller.ANONYMOUS));
        return caller;
    }

    private void register(String name, String token) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IdentityRefusal("token.name.unusable", LONGEST_NAME);
        }
        if (tokens().stream().anyMatch(other -> other.name().equals(name))) {
            throw new IdentityRefusal("token.name.taken", name);
        }
        ApiToken made = new ApiToken(name, Secret.hash(token), user.username(), clock.instant());
        em.persist(made);
        events.fire(new SecurityEvent("token.created", made.subject()));
    }

    private void noteUse(ApiToken token) {
        Instant now = clock.instant();
        if (token.isUseWorthNoting(now)) {
            uses.note(token.id(), now);
        }
    }
}
