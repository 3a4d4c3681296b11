package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to one session of a clinic itself: created in all its tabs, copied, changed, closed, opened, deleted. */
class SessionLifeIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String name = "Life " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openSessions() {
        loginAs("administrator");
        open("/sessions");
    }

    @Test
    void j1ASessionIsWhoWhereWhenAndWhatCanBeBookedJ5RemoteJ7J8V1V7V10V11K18() {
        begin();
        field("edit:description").fill("Walk in from nine");
        page().getByText("Allow remote", new Page.GetByTextOptions().setExact(true))
                .click();
        tab("Options").click();
        page().getByText("Open session", exactly()).click();
        page().getByText("Travel clinic", exactly()).click();
        page().getByText("Service providers type them for you.").click();
        tab("Notes").click();
        field("edit:notes").fill("Bring the green folder");
        create();

        assertThat(row()).containsText("Remote");
        assertThat(row()).containsText("1 type");
        assertThat(row()).containsText("Open session");
        open();
        assertThat(field("edit:description")).hasValue("Walk in from nine");
        tab("Options").click();
        assertThat(page().getByLabel("Travel clinic")).isChecked();
        assertThat(page().locator("input[value=OPERATOR]")).isChecked();
        tab("Notes").click();
        assertThat(field("edit:notes")).hasValue("Bring the green folder");
        axe();
    }

    @Test
    void j11ASessionIsDuplicatedDeactivatedActivatedAndDeletedAndEachIsProposedFirst() {
        begin();
        create();
        act("Duplicate");
        field("edit:name").fill(name + " b");
        button("Create session").click();
        assertThat(row(name + " b")).isVisible();

        act("Deactivate…");
        assertThat(dialog()).containsText("3 dates");
        axe();
        apply("Deactivate");
        assertThat(row()).containsText("Inactive");
        act("Activate…");
        apply("Activate");
        assertThat(row()).not().containsText("Inactive");
        act("Delete…");
        apply("Delete session");
        assertThat(row()).hasCount(0);
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(row()).isVisible();
    }

    @Test
    void j21ADateIsChangedCancelledAndReinstatedAndWearsIt() {
        begin();
        create();
        act("Dates…");
        Locator second = dates().nth(1);
        second.getByText("Cancel…").click();
        field("proposal:reason").fill("Training");
        apply("Cancel this date");
        assertThat(second).containsText("cancelled");
        assertThat(second).containsText("Training");
        second.getByText("Reinstate…").click();
        apply("Reinstate this date");
        assertThat(second).not().containsText("cancelled");
        second.getByText("Change", new Locator.GetByTextOptions().setExact(true))
                .click();
        tab("Schedule").click();
        type("edit:start", "10:00");
        type("edit:end", "13:00");
        button("Review and save…").click();
        apply("Save changes");
        act("Dates…");
        assertThat(second).containsText("10:00–13:00");
        assertThat(second).containsText("modified");
        assertThat(dates().first()).containsText("09:00–12:00");
    }

    @Test
    void v18SlotTypesOfAPublishedSessionAreChangedLater() {
        begin();
        create();
        open();
        tab("Slots").click();
        page().locator(".cc-ed__slot input").first().click();
        page().keyboard().press("Delete");
        button("Review and save…").click();
        assertThat(dialog()).containsText("3 dates change");
        apply("Save changes");
        open();
        tab("Slots").click();
        assertThat(page().locator(".cc-ed__slot.is-blank")).hasCount(1);
    }

    @Test
    void whoSavesSecondSeesBothVersionsAndLosesNothing() {
        begin();
        create();
        open();
        field("edit:description").fill("Mine");
        try (var other = newVisitor()) {
            other.loginAs("administrator");
            other.open("/sessions");
            filter(other.page());
            other.page()
                    .locator("[id='list']")
                    .getByText(name, new Locator.GetByTextOptions().setExact(true))
                    .click();
            other.page().locator("[id='edit:description']").fill("Theirs");
            other.page().getByRole(AriaRole.BUTTON, named("Review and save…")).click();
            other.page()
                    .locator("[id='proposalDialog']")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save changes"))
                    .click();
            assertThat(other.page().locator("[id='proposal']")).hasCount(0);
        }
        button("Review and save…").click();

        assertThat(dialog().locator(".cc-versions")).containsText("Theirs");
        assertThat(dialog().locator(".cc-versions")).containsText("Mine");
        axe();
    }

    /** A weekly session of the clinic itself, on three Saturdays from 09:00 to 12:00. */
    private void begin() {
        button("New Session").click();
        field("edit:name").fill(name);
        field("edit:centre").selectOption(new SelectOption().setIndex(1));
        field("edit:clinician").selectOption(new SelectOption().setIndex(0));
        tab("Schedule").click();
        type("edit:firstDate_input", saturday().format(TYPED));
        field("edit:repeat").selectOption("WEEKLY");
        type("edit:count", "3");
        tab("Appointment Types").click();
        page().locator(".cc-types input[type=checkbox]").first().check();
        tab("General").click();
    }

    private void create() {
        button("Create session").click();
        assertThat(page().locator("#toasts")).containsText("3 dates");
        filter(page());
    }

    private void filter(Page on) {
        on.locator("[id='filter:name']").pressSequentially(name);
        assertThat(on.locator("[id='list:table_data'] tr")).hasCount(1);
    }

    private void open() {
        page().locator("[id='list']")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(field("edit:name")).hasValue(name);
    }

    private void act(String words) {
        page().getByRole(AriaRole.BUTTON, named("Actions for " + name).setExact(true))
                .click();
        page().getByRole(AriaRole.MENUITEM, named(words)).click();
    }

    private void apply(String words) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        assertThat(page().locator("[id='proposal']")).hasCount(0);
    }

    private Locator dialog() {
        return page().locator("[id='proposalDialog']");
    }

    private Locator dates() {
        return page().locator("[id='dates:table_data'] tr");
    }

    private Locator row() {
        return row(name).filter(new Locator.FilterOptions().setHasNotText(name + " b"));
    }

    private Locator row(String wanted) {
        return page().locator("[id='list:table_data'] tr").filter(new Locator.FilterOptions().setHasText(wanted));
    }

    private Locator tab(String words) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)));
    }

    private Locator button(String words) {
        return page().getByRole(AriaRole.BUTTON, named(words));
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static LocalDate saturday() {
        return LocalDate.now(Clock.systemUTC())
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .plusWeeks(30);
    }
}
