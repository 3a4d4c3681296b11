package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.OwnClinic;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.SessionSample;
import org.cliniccalendar.testing.Today;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature V10: the queue of an open session, at a clinic where it is about noon, so that no day ends while a test runs. */
class OpenSessionIT extends BrowserTest {
    private static final int NOON = 12;

    private OwnClinic clinic;
    private SessionSample session;

    @BeforeEach
    void aSessionThatBeginsInThreeMinutes() {
        clinic = newClinic(whereItIsNoon());
        LocalDateTime start = LocalDateTime.ofInstant(Today.instant(), clinic.zone())
                .plusMinutes(3)
                .truncatedTo(ChronoUnit.MINUTES);
        session = clinic.session("Walk in")
                .by(clinic.clinician("Ann", "Ashby"))
                .on(start.toLocalDate())
                .from(start.toLocalTime().toString())
                .slots(3, 10);
    }

    private static ZoneId whereItIsNoon() {
        int ahead = NOON - Today.instant().atZone(ZoneOffset.UTC).getHour();
        return ZoneId.of("Etc/GMT%+d".formatted(-ahead));
    }

    @Test
    void v10WhoeverCameFirstIsCalledFirst() {
        session.open().publish();
        Person mia = clinic.knownClient("Mia", "Moore-" + clinic.tag());
        Person bea = clinic.knownClient("Bea", "Baker-" + clinic.tag());
        Person zoe = clinic.knownClient("Zoe", "Young-" + clinic.tag());
        Person tom = clinic.knownClient("Tom", "Tyler-" + clinic.tag());
        openReception();
        assertThat(page().locator(".cc-rec__head")).containsText("open session");
        join(mia);
        join(zoe);
        join(bea);
        join(tom);
        waiting(page(), mia, zoe, bea, tom);
        Visitor colleague = newVisitor();
        colleague.loginAs(clinic.login(Role.RECEPTION));
        colleague.open("/reception");
        waiting(colleague.page(), mia, zoe, bea, tom);

        callFirst();
        waiting(page(), zoe, bea, tom);
        assertThat(cell(0)).containsText(mia.listed());
        assertThat(cell(0)).containsText("In progress");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(zoe.spoken() + " has left"))
                .click();
        waiting(page(), bea, tom);
        callFirst();
        waiting(page(), tom);
        assertThat(cell(1)).containsText(bea.listed());
        assertThat(cell(2)).containsText("free");
    }

    @Test
    void v10NobodyQueuesForASessionThatIsNotOpen() {
        session.publish();
        openReception();

        assertThat(page().locator(".cc-rec__head h2")).hasText("Walk in");
        assertThat(page().locator(".cc-rec__head")).not().containsText("open session");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the queue")))
                .isDisabled();
    }

    private void openReception() {
        loginAs(clinic.login(Role.RECEPTION));
        open("/reception");
    }

    private void join(Person client) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the queue"))
                .click();
        ReceptionPage.chooseClient(page(), client.family());
        page().locator("[id='join:add']").click();
        assertThat(queue(page()).last()).hasText(client.listed());
    }

    /** Fails unless just these people wait, in this order. */
    private static void waiting(Page page, Person... clients) {
        String[] names = new String[clients.length];
        for (int place = 0; place < names.length; place++) {
            names[place] = clients[place].listed();
        }
        assertThat(queue(page)).hasText(names);
    }

    private static Locator queue(Page page) {
        return page.getByLabel("Queue and clipboard").locator("ol b");
    }

    private void callFirst() {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Call").setExact(true))
                .first()
                .click();
    }

    private Locator cell(int index) {
        return page().locator(".cc-rec__col button").nth(index);
    }
}
