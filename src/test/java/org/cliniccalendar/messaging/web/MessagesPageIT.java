package org.cliniccalendar.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

class MessagesPageIT extends BrowserTest {
    @Test
    void anAdministratorSeesWhatWasGivenUpAndHasItSentAgain() throws SQLException {
        String recipient = UUID.randomUUID() + "@example.org";
        givenUp(recipient, "550 <script>alert(1)</script> no such user");
        loginAs(clinic().login(Role.ADMINISTRATOR));

        Page page = open("/admin/messages?status=DEAD");
        Locator line = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(recipient));
        assertThat(line).containsText("Given up");
        assertThat(line).containsText("550 <script>alert(1)</script> no such user");
        axe();

        line.getByRole(AriaRole.BUTTON).click();

        assertThat(line).hasCount(0);
        open("/admin/messages");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(recipient)))
                .hasCount(1);
        axe();
    }

    @Test
    void whoeverComesLateReadsThatTheMessageIsOnItsWayAlready() throws SQLException {
        String recipient = UUID.randomUUID() + "@example.org";
        givenUp(recipient, "451 try again later");
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/admin/messages?status=DEAD");
        Visitor colleague = newVisitor();
        colleague.loginAs(clinic().login(Role.ADMINISTRATOR));
        colleague.open("/admin/messages?status=DEAD");

        line(page(), recipient).getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(page().locator("#toasts")).containsText("The message to " + recipient + " is sent again");
        line(colleague.page(), recipient).getByRole(AriaRole.BUTTON).press("Enter");

        assertThat(colleague.page().locator(".cc-errors")).containsText("Only a message that was given up");
        colleague.axe();
    }

    @Test
    void aStateThatNoMessageIsInSaysSo() {
        run("DELETE FROM outbox_message WHERE status = 'EXPIRED'");
        loginAs(clinic().login(Role.ADMINISTRATOR));

        open("/admin/messages?status=EXPIRED");

        assertThat(page().locator(".cc-empty")).containsText("No message");
        axe();
    }

    private static Locator line(Page page, String recipient) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(recipient));
    }

    private void givenUp(String recipient, String error) throws SQLException {
        try (Connection connection = product().database().getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO outbox_message (id, message_id, kind, about,"
                                + " recipient, subject, body, due_at, useless_at, next_attempt_at, status, attempts, last_error,"
                                + " created_at, settled_at) VALUES (nextval('entity_id'), ?, 'appointment-reminder', 'test:1',"
                                + " ?, 'Reminder', 'Hello', now(), now() + interval '1 day', now(), 'DEAD', 1, ?, now(), now())")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, recipient);
            insert.setString(3, error);
            insert.executeUpdate();
        }
    }
}
