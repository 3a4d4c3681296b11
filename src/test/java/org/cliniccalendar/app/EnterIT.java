package org.cliniccalendar.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.OwnSession;
import org.cliniccalendar.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enter in a field of any form presses what the form is for, or nothing; what it presses is held back and noted here. */
class EnterIT extends BrowserTest {
    private static final String FIELDS = "input:not([type=button], [type=submit], [type=hidden], [type=file])";

    /** One that is there only before anybody has an account, and one with a single field in a dialog like all others. */
    private static final Set<String> NOT_WALKED = Set.of("first-start start", "case types");

    private static final String WATCH = """
            () => {
                window.pressed = [];
                document.addEventListener('click', (event) => {
                    const button = event.target.closest('button, input[type=submit], a');
                    if (button) {
                        event.preventDefault();
                        event.stopImmediatePropagation();
                        window.pressed.push(button.textContent.trim() || button.value);
                    }
                }, true);
            }
            """;

    /** A form with fields, what it is for (empty where Enter does nothing), and how one comes to it. */
    private enum Form {
        AUDIT("admin/audit filter", "Search", Role.AUDITOR, test -> {}),
        NEW_PERSON("admin/people new", "Create account", Role.ADMINISTRATOR, test -> test.press("New person")),
        PASSWORD(
                "admin/people change",
                "Change password",
                Role.ADMINISTRATOR,
                test -> test.press("New password administrator " + test.clinic().tag())),
        TOKEN(
                "admin/tokens new",
                "Create service account",
                Role.ADMINISTRATOR,
                test -> test.press("New service account")),
        CANCEL_APPOINTMENT("appointment cancelForm", "", Role.RECEPTION, test -> test.press("Cancel appointment…")),
        REPEAT("appointment repeat", "Show dates", Role.RECEPTION, test -> test.press("Repeat…")),
        DAYS("calendar calendar", "Search", Role.CLINICIAN, test -> {}),
        OWN_DAYS_OFF("calendar daysOff", "", Role.CLINICIAN, test -> test.press("Cancel a day")),
        NEW_SESSION("calendar session", "Create", Role.CLINICIAN, test -> test.press("New Session")),
        ALL_SETTINGS("calendar edit", "Create session", Role.CLINICIAN, test -> {
            test.press("New Session");
            test.press("More");
        }),
        CASES("cases filter", "", Role.CASE_MANAGER, test -> {}),
        CRITERIA("find criteria", "Search", Role.CASE_MANAGER, test -> {}),
        NEW_CASE("find case", "Create case and book", Role.CASE_MANAGER, test -> {
            FindPage.of(test.visitor(), test.clinic()).chooseFirst(test.morning.first());
        }),
        WHY("find asked", "Explain", Role.CASE_MANAGER, test -> test.press("Why not another time?")),
        INQUIRY("inquiry inquiry", "Ask the operators", Role.CASE_MANAGER, test -> {}),
        LOGIN("login login", "Log in", null, test -> {}),
        DAYS_OFF("reception daysOff", "", Role.CLINIC_MANAGER, test -> {
            test.page()
                    .locator(".cc-rec__head [data-column-menu], .cc-rec__head button")
                    .first()
                    .click();
            test.page().getByText("Cancel this day").first().click();
        }),
        BOOK("reception book", "Book", Role.RECEPTION, test -> test.key("Enter", 1)),
        HOLD("reception hold", "Hold", Role.RECEPTION, test -> test.key("h", 1)),
        END("reception cancelForm", "", Role.RECEPTION, test -> test.fromMenu("Cancel…", 0)),
        JOIN("reception join", "Add", Role.RECEPTION, test -> test.press("Add to the queue")),
        COLUMNS("reception column", "Show", Role.RECEPTION, test -> test.press("Choose columns")),
        REPORTS("reports filter", "Search", Role.ADMINISTRATOR, test -> {}),
        TEMPLATES("session-templates filter", "", Role.CLINIC_MANAGER, test -> {}),
        TEMPLATE(
                "session-templates edit",
                "Save template",
                Role.CLINIC_MANAGER,
                test -> test.press("New practice template")),
        SESSIONS("sessions filter", "", Role.CLINIC_MANAGER, test -> {}),
        EDITOR("sessions edit", "Create session", Role.CLINIC_MANAGER, test -> test.press("New Session")),
        DELETE("sessions proposal", "", Role.CLINIC_MANAGER, test -> {
            test.page().locator("[id='list:table_data'] [data-opens]").first().click();
            test.page().getByText("Delete…").first().click();
        }),
        APPOINTMENT_TYPE(
                "setup/appointment-types edit",
                "Save",
                Role.ADMINISTRATOR,
                test -> test.press("Add appointment type…")),
        BLOCK("setup/blocks edit", "See what it closes", Role.ADMINISTRATOR, test -> test.press("Add block…")),
        CLOSURE("setup/closures edit", "See what it closes", Role.ADMINISTRATOR, test -> test.press("Close a day…")),
        CLINIC(
                "setup/closures clinic",
                "Save",
                Role.ADMINISTRATOR,
                test -> test.press("Edit " + test.clinic().name())),
        SESSION_TYPE(
                "setup/session-types edit",
                "Put into the list",
                Role.ADMINISTRATOR,
                test -> test.press("Add session type…")),
        DEFINITION("setup/sessions edit", "Put into the list", Role.CLINIC_MANAGER, test -> test.press("Add session…")),
        SLOT_TYPE(
                "setup/slot-types edit", "Put into the list", Role.ADMINISTRATOR, test -> test.press("Add slot type…"));

        final String page;
        final String id;
        final String purpose;
        final Role role;
        final Consumer<EnterIT> opening;

        Form(String pageAndId, String purpose, Role role, Consumer<EnterIT> opening) {
            this.page = pageAndId.split(" ")[0];
            this.id = pageAndId.split(" ")[1];
            this.purpose = purpose;
            this.role = role;
            this.opening = opening;
        }
    }

    private OwnSession morning;

    @ParameterizedTest
    @EnumSource
    void enterDoesWhatTheFormIsForOrNothing(Form form) {
        Person doctor = clinic().clinician("Ida", "Noddack");
        morning = clinic().session("Morning")
                .by(doctor)
                .in("Room 1")
                .on(clinic().today().plusDays(3))
                .slots(6, 10)
                .publish();
        clinic().session("Queue")
                .in("Room 2")
                .on(morning.first())
                .slots(6, 10)
                .open()
                .publish();
        String ref = morning.book("09:00", clinic().client("Ada", "Byron"));
        if (form.role != null && form != Form.NEW_CASE) {
            loginAs(form.role == Role.CLINICIAN ? clinic().login(doctor) : clinic().login(form.role));
        }
        if (form != Form.NEW_CASE) {
            String query = switch (form.page) {
                case "appointment" -> "?ref=" + ref;
                case "reception" -> "?date=" + morning.first();
                case "find" -> "?type=" + clinic().visit();
                default -> "";
            };
            open("/" + form.page + query);
        }
        form.opening.accept(this);
        Locator fields = page().locator("form[id='" + form.id + "']").locator(FIELDS);
        assertThat(fields.first()).isAttached();
        page().waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
        page().evaluate(WATCH);

        int walked = 0;
        for (Locator field : fields.all()) {
            if (field.isVisible() && field.isEnabled()) {
                field.press("Enter");
                walked++;
            }
        }

        assertTrue(walked > 0, "no field is seen");
        assertEquals(form.purpose.isEmpty() ? Set.of() : Set.of(form.purpose), new TreeSet<>((List<?>)
                page().evaluate("() => window.pressed")));
    }

    @Test
    void noFormWithFieldsIsLeftOut() throws IOException {
        Set<String> walked = Arrays.stream(Form.values())
                .map(form -> form.page + " " + form.id)
                .collect(Collectors.toCollection(TreeSet::new));
        walked.addAll(NOT_WALKED);
        Set<String> left = FormsOfPages.withFields();
        left.removeAll(walked);
        assertEquals(Set.of(), left);
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** Chooses from the menu of a slot of the desk. */
    private void fromMenu(String words, int slot) {
        Locator button =
                page().locator(".cc-rec__col").first().locator("button").nth(slot);
        button.click();
        button.press("Shift+F10");
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    /** Presses a key on a slot of the desk. */
    private void key(String key, int slot) {
        Locator button =
                page().locator(".cc-rec__col").first().locator("button").nth(slot);
        button.click();
        button.press(key);
    }
}
