package org.cliniccalendar.app;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.directory.Client;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.AccountService;
import org.cliniccalendar.identity.NewAccount;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.RoleAt;
import org.cliniccalendar.identity.TokenService;
import org.cliniccalendar.importing.ImportReport;
import org.cliniccalendar.importing.ImportService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demo network into a database without clinics, with one account per role, when {@code clinic.demo.accounts}
 * names a file of user names and passwords. Otherwise it does nothing; on a second start there are clinics. All of it is
 * one transaction, and a failure fails the deployment.
 */
@Singleton
@Startup
@DependsOn("MigrationService")
public class DemoNetworkService {
    @Inject
    @ConfigProperty(name = "clinic.demo.accounts")
    private Optional<String> accountsFile;

    @Inject
    private Clock clock;

    @EJB
    private DirectoryService directory;

    @EJB
    private RegistrationService registration;

    @EJB
    private ImportService importing;

    @EJB
    private AccountService accounts;

    @EJB
    private TokenService tokens;

    @EJB
    private ClaimingService claiming;

    @PersistenceContext
    private EntityManager em;

    @PostConstruct
    void load() {
        accountsFile
                .map(Path::of)
                .filter(Files::isReadable)
                .filter(file -> directory.clinics().isEmpty())
                .ifPresent(this::fill);
    }

    private void fill(Path file) {
        ImportReport report = importing.load(DemoNetwork.around(LocalDate.now(clock)));
        if (!report.isApplied()) {
            throw new IllegalStateException("The demo network cannot be loaded: " + report.problems());
        }
        Properties properties = read(file);
        accounts.registerFirst(people(properties));
        tokens.registerFirst("demo", properties.getProperty("api.token"));
        DemoSetup setup = new DemoSetup(em, clock.instant());
        setup.apply();
        new DemoAppointments(em, claiming).bookAfter(clock.instant());
        em.flush();
        setup.openCases();
    }

    private List<NewAccount> people(Properties properties) {
        Clinician clinician = registration.clinician(DemoNetwork.CLINICIAN).orElseThrow();
        Client client = registration.client(DemoNetwork.CLIENT).orElseThrow();
        long clinic =
                registration.clinic(DemoNetwork.RECEPTION_CLINIC).orElseThrow().getId();
        return List.of(
                person(properties, "Helen Roy", RoleAt.network(Role.ADMINISTRATOR), null, null),
                person(
                        properties,
                        clinician.getName().spoken(),
                        RoleAt.network(Role.CLINICIAN),
                        clinician.getId(),
                        null),
                person(properties, "Maya Whitfield", new RoleAt(Role.RECEPTION, clinic), null, null),
                person(properties, "Daniel Osei", RoleAt.network(Role.OPERATOR), null, null),
                person(properties, "Claire Benton", RoleAt.network(Role.CASE_MANAGER), null, null),
                person(properties, client.getName().spoken(), RoleAt.network(Role.CLIENT), null, client.getId()));
    }

    private static NewAccount person(
            Properties properties, String displayName, RoleAt role, Long clinicianId, Long clientId) {
        String code = role.role().code();
        return new NewAccount(
                properties.getProperty(code + ".username"),
                displayName,
                properties.getProperty(code + ".password"),
                Set.of(role),
                clinicianId,
                clientId);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
