package org.cliniccalendar.casework.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.BrowserTest;

/** What the tests of the pages of cases share: cases of their own, which were seen, and how the pages are worked. */
abstract class CasesPage extends BrowserTest {
    /** A case of a client whom Dr Haddad has seen; it is typed by the operators, whatever the demo's sessions say. */
    private static final String SEEN = """
            WITH date AS (
                SELECT d.* FROM session_date d
                  JOIN clinician c ON c.id = d.clinician_id
                  JOIN clinic_session s ON s.id = d.session_id
                 WHERE c.code = 'haddad' AND s.typed_by = 'OPERATOR'
                 ORDER BY d.starts_at LIMIT 1),
            person AS (
                INSERT INTO client (id, number, given_name, family_name, date_of_birth)
                VALUES (nextval('entity_id'), '%1$s', '%2$s', '%3$s', '1970-01-01') RETURNING id),
            opened AS (
                INSERT INTO clinic_case (id, reference, client_id, opened_by, opened_at, referrer, documents, due_on)
                SELECT nextval('entity_id'), '%1$s', p.id, 'operator', now(), 'Harbour Insurance', 'Report with prognosis', '%4$s'
                  FROM person p RETURNING id, client_id)
            INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id, case_id,
                   starts_at, ends_at, status, booked_by, booked_at)
            SELECT nextval('entity_id'), '%1$s', d.clinic_id, d.clinician_id, d.id, t.id, o.client_id, o.id,
                   d.starts_at, d.starts_at + interval '45 minutes', 'FULFILLED', 'operator', now()
              FROM date d, opened o, appointment_type t WHERE t.code = 'medico-legal'
            """;

    /** @param reference at most twelve characters, of this test's own */
    final void seen(String reference, String given, String family, String dueOn) {
        run(SEEN.formatted(reference, given, family, dueOn));
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
