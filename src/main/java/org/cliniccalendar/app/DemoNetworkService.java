package org.cliniccalendar.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.AccountService;
import org.cliniccalendar.identity.Origin;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.TokenService;
import org.cliniccalendar.importing.ImportReport;
import org.cliniccalendar.importing.ImportService;
import org.cliniccalendar.messaging.DispatchService;
import org.cliniccalendar.requests.EscalationService;
import org.cliniccalendar.time.ProductClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demo network into a database without clinics, with one account per role, when {@code clinic.demo.accounts}
 * names a file of user names and passwords. Otherwise it does nothing; on a second start there are clinics. All of it is
 * one transaction, and a failure fails the deployment. It is made as its people would make it: from import files, and then by the
 * services that the pages call, each deed at its moment of the last month; nothing of it is written past them.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("MigrationService")
public class DemoNetworkService {
    private static final System.Logger LOG = System.getLogger(DemoNetworkService.class.getName());
    private static final String MOVED_WITHOUT_DEMO =
            "clinic.clock.ahead moves the clock, which only a network with demo accounts may do";
    private static final int SET_UP_DAYS_AGO = 30;
    private static final int FIRST_SESSIONS_DAYS_AGO = 21;
    private static final int MONTHS_PLANNED = 6;
    private static final LocalTime SET_UP = LocalTime.of(8, 0);

    @Inject
    @ConfigProperty(name = "clinic.demo.accounts")
    private Optional<String> accountsFile;

    @Inject
    private ProductClock clock;

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
    private EscalationService escalation;

    @Inject
    private Origin origin;

    /** @throws IllegalStateException if the clock is moved although this is no demo, or the network cannot be loaded */
    @PostConstruct
    void start() {
        if (clock.isMoved() && accountsFile.isEmpty()) {
            LOG.log(Level.ERROR, MOVED_WITHOUT_DEMO);
            throw new IllegalStateException(MOVED_WITHOUT_DEMO);
        }
        accountsFile
                .map(Path::of)
                .filter(Files::isReadable)
                .filter(file -> directory.clinics().isEmpty())
                .ifPresent(file -> load(read(file)));
    }

    /**
     * Loads the network, in the caller's transaction if there is one.
     *
     * @param passwords user name and password of each role, as {@code reception.username} and {@code reception.password}, and
     *     {@code api.token}
     * @throws IllegalStateException if it cannot be loaded, with the cause in words
     */
    public void load(Properties passwords) {
        try {
            fill(passwords, clock.instant());
        } catch (RuntimeException failure) {
            IllegalStateException said =
                    new IllegalStateException("The demo network could not be loaded: " + failure.getMessage(), failure);
            LOG.log(Level.ERROR, said.getMessage(), failure);
            throw said;
        }
    }

    private void fill(Properties passwords, Instant now) {
        DemoDiary diary = new DemoDiary(now);
        DemoDoors doors = new DemoDoors();
        LocalDate today = diary.today();
        List<DemoSession> timetable = DemoSession.all();
        Instant setUp = DemoDiary.at(today.minusDays(SET_UP_DAYS_AGO), SET_UP);
        ProductClock.at(setUp, () -> importFiles(passwords));
        DemoPeople people =
                ProductClock.at(setUp, () -> DemoPeople.register(passwords, registration, accounts, doors, origin));
        DemoSetup setup = new DemoSetup(doors, registration);
        diary.note(setUp, () -> {
            people.let(Role.ADMINISTRATOR, "/setup/slot-types", setup::defineTypes);
            people.let(Role.ADMINISTRATOR, "/session-templates", setup::makePracticeTemplates);
            people.let(Role.CLINICIAN, "/session-templates", setup::makePersonalTemplate);
            people.let(
                    Role.ADMINISTRATOR,
                    "/sessions",
                    () -> setup.planSessions(
                            timetable, today.minusDays(FIRST_SESSIONS_DAYS_AGO), today.plusMonths(MONTHS_PLANNED)));
            people.let(Role.ADMINISTRATOR, "/setup/blocks", () -> setup.block(today));
        });
        DemoBookings bookings = new DemoBookings(doors, people, diary, registration);
        new DemoCases(doors, people, diary, bookings).note();
        new DemoTroubles(doors, people, diary, bookings).note();
        new DemoDays(doors, people, diary, bookings, timetable).note();
        diary.tell(moment -> runTimers(doors));
    }

    private void importFiles(Properties passwords) {
        ImportReport report = importing.load(DemoNetwork.files());
        if (!report.isApplied()) {
            throw new IllegalStateException(report.problems().toString());
        }
        tokens.registerFirst("demo", passwords.getProperty("api.token"));
    }

    /** What the product does by itself: mails go out, and deadlines pass. */
    private void runTimers(DemoDoors doors) {
        escalation.escalateDue();
        DispatchService dispatch = doors.to(DispatchService.class);
        DemoPost post = new DemoPost();
        while (dispatch.dispatchNext(post) == DispatchService.Outcome.HANDLED) {
            // until nothing is due
        }
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
