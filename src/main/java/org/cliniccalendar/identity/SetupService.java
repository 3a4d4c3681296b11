package org.cliniccalendar.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way into a system without accounts: at its start a secret is written to the server's log, once, and whoever reads
 * that log makes the first administrator with it. A restart makes a new secret as long as there is no account.
 */
@Singleton
@Startup
@DependsOn("MigrationService")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class SetupService {
    private static final Logger LOG = System.getLogger(SetupService.class.getName());
    private static final Duration VALID = Duration.ofHours(24);

    /** Nodes that start together share the secret of the first. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private static final String OFFERED_ALREADY =
            "No account yet. A node that started less than two minutes ago has the set-up secret in its log.";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AccountService accounts;

    @Inject
    private Clock clock;

    /** Set when a demo network brings its own accounts, so that no secret is needed. */
    @Inject
    @ConfigProperty(name = "clinic.demo.accounts")
    private Optional<String> demoAccounts;

    @PostConstruct
    void offer() {
        if (demoAccounts.isEmpty() && isOpen()) {
            String secret = Secret.make();
            LOG.log(Level.WARNING, keep(secret) ? inWords(secret) : OFFERED_ALREADY);
        }
    }

    /** Whether the first administrator is still to be made. */
    public boolean isOpen() {
        return !accounts.isInUse();
    }

    /**
     * Makes the first administrator.
     *
     * @param secret from the server's log
     * @throws IdentityRefusal if the secret is wrong, used or expired, an account exists, or something typed cannot be
     *     used
     */
    public void makeAdministrator(String secret, String username, String displayName, String password) {
        SetupSecret kept = em.find(SetupSecret.class, SetupSecret.ID, LockModeType.PESSIMISTIC_WRITE);
        if (kept == null || !isOpen()) {
            throw new IdentityRefusal("firstStart.closed");
        }
        kept.use(secret.strip(), clock.instant());
        accounts.registerFirst(
                List.of(new NewAccount(username, displayName, password, Set.of(RoleAt.network(Role.ADMINISTRATOR)))));
    }

    private boolean keep(String secret) {
        Instant now = clock.instant();
        return em.createNativeQuery("""
                                INSERT INTO setup_secret (id, secret_hash, expires_at) VALUES (1, ?1, ?2)
                                ON CONFLICT (id) DO UPDATE
                                SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at, used_at = NULL
                                WHERE setup_secret.expires_at < ?3
                                """)
                        .setParameter(1, Secret.hash(secret))
                        .setParameter(2, now.plus(VALID).atOffset(ZoneOffset.UTC))
                        .setParameter(3, now.plus(VALID).minus(TOGETHER).atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private static String inWords(String secret) {
        return "No account yet. Make the first administrator on the page /first-start within 24 hours,"
                + " with this set-up secret: " + secret;
    }
}
