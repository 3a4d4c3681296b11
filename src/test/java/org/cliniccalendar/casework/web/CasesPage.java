package org.cliniccalendar.casework.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.OwnSession;
import org.cliniccalendar.testing.Person;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the pages of cases share: cases of their own, which were seen, and how the pages are worked. */
abstract class CasesPage extends BrowserTest {
    private final Map<String, Login> logins = new HashMap<>();
    private Person haddad;
    private OwnSession seen;

    @BeforeEach
    void aSessionThatTookPlace() {
        haddad = clinic().clinician("Samir", "Haddad");
        seen = clinic().session("Assessments")
                .by(haddad)
                .on(clinic().today().minusDays(3))
                .slots(1, 10)
                .typedByOperators()
                .publish();
    }

    /** The clinician who has seen all clients. */
    final Person haddad() {
        return haddad;
    }

    /** Who has a role here, each time the same. */
    final Login login(Role role) {
        return logins.computeIfAbsent(role.code(), missing -> clinic().login(role));
    }

    /** A case of a client who was seen; returns its reference, which begins with these words. */
    final String seen(String words, String given, String family, LocalDate dueOn) {
        String reference = words + "-" + clinic().tag();
        clinic().openCase(reference, seen.attended(clinic().client(given, family)));
        run("UPDATE clinic_case SET referrer = 'Harbour Insurance', documents = 'Report with prognosis', due_on = '"
                + dueOn + "' WHERE reference = '" + reference + "'");
        return reference;
    }

    final Locator row(String words) {
        return page().locator("[id='list:table'] tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    final Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    static Locator history(Page page) {
        return page.locator("[aria-labelledby='case-history'] tbody tr");
    }
}
