package org.cliniccalendar.app;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.cliniccalendar.directory.Client;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.AccountRow;
import org.cliniccalendar.identity.AccountService;
import org.cliniccalendar.identity.Caller;
import org.cliniccalendar.identity.LoginService;
import org.cliniccalendar.identity.NewAccount;
import org.cliniccalendar.identity.Origin;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.RoleAt;

/** The people of the demo network, one for each role, who do what is done in it. */
final class DemoPeople {
    /** Nothing has ended a login of a new account. */
    private static final int FIRST_LOGIN = 1;

    private final DemoDoors doors;
    private final Origin origin;
    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);

    private DemoPeople(DemoDoors doors, Origin origin) {
        this.doors = doors;
        this.origin = origin;
    }

    /**
     * Gives everybody an account.
     *
     * @param passwords user name and password of each role, as {@code reception.username} and {@code reception.password}
     */
    static DemoPeople register(
            Properties passwords,
            RegistrationService registration,
            AccountService accounts,
            DemoDoors doors,
            Origin origin) {
        Map<Role, NewAccount> wanted = accounts(passwords, registration);
        accounts.registerFirst(wanted.values());
        DemoPeople people = new DemoPeople(doors, origin);
        List<AccountRow> rows = doors.to(AccountService.class).people();
        wanted.forEach((role, account) -> people.callers.put(role, caller(account, rows)));
        return people;
    }

    /** One of the people does something on a page. */
    void let(Role who, String page, Runnable deed) {
        get(who, page, () -> {
            deed.run();
            return null;
        });
    }

    /** What one of the people gets from something done on a page. */
    <T> T get(Role who, String page, Supplier<T> deed) {
        LoginService login = doors.to(LoginService.class);
        if (!login.resume(callers.get(who))) {
            throw new IllegalStateException(who.code() + " cannot log in");
        }
        origin.begin(page);
        T done = deed.get();
        origin.begin("");
        login.resumeNobody();
        return done;
    }

    private static Map<Role, NewAccount> accounts(Properties passwords, RegistrationService registration) {
        Clinician clinician = registration.clinician(DemoNetwork.CLINICIAN).orElseThrow();
        Client client = registration.client(DemoNetwork.CLIENT).orElseThrow();
        long clinic =
                registration.clinic(DemoNetwork.RECEPTION_CLINIC).orElseThrow().getId();
        Map<Role, NewAccount> people = new LinkedHashMap<>();
        people.put(Role.ADMINISTRATOR, account(passwords, "Helen Roy", RoleAt.network(Role.ADMINISTRATOR), null, null));
        people.put(
                Role.CLINIC_MANAGER,
                account(passwords, "Graham Tate", new RoleAt(Role.CLINIC_MANAGER, clinic), null, null));
        people.put(
                Role.CLINICIAN,
                account(
                        passwords,
                        clinician.getName().spoken(),
                        RoleAt.network(Role.CLINICIAN),
                        clinician.getId(),
                        null));
        people.put(
                Role.RECEPTION, account(passwords, "Maya Whitfield", new RoleAt(Role.RECEPTION, clinic), null, null));
        people.put(Role.OPERATOR, account(passwords, "Daniel Osei", RoleAt.network(Role.OPERATOR), null, null));
        people.put(
                Role.CASE_MANAGER, account(passwords, "Claire Benton", RoleAt.network(Role.CASE_MANAGER), null, null));
        people.put(
                Role.CLIENT,
                account(passwords, client.getName().spoken(), RoleAt.network(Role.CLIENT), null, client.getId()));
        people.put(Role.AUDITOR, account(passwords, "Iris Kemp", RoleAt.network(Role.AUDITOR), null, null));
        return people;
    }

    private static NewAccount account(
            Properties passwords, String displayName, RoleAt role, Long clinicianId, Long clientId) {
        String code = role.role().code();
        return new NewAccount(
                passwords.getProperty(code + ".username"),
                displayName,
                passwords.getProperty(code + ".password"),
                Set.of(role),
                clinicianId,
                clientId);
    }

    private static Caller caller(NewAccount account, List<AccountRow> rows) {
        long id = rows.stream()
                .filter(row -> row.username().equals(account.username()))
                .findFirst()
                .orElseThrow()
                .id();
        return new Caller(
                id,
                account.username(),
                account.displayName(),
                account.roles(),
                account.clinicianId(),
                account.clientId(),
                FIRST_LOGIN);
    }
}
