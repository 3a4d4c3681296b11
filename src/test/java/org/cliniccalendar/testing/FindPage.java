package org.cliniccalendar.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cliniccalendar.identity.Role;

/** The appointment search as a case manager of an {@link OwnClinic} sees it: what is offered there can be booked. */
public final class FindPage {
    private final Visitor caseManager;
    private final OwnClinic clinic;

    private FindPage(Visitor caseManager, OwnClinic clinic) {
        this.caseManager = caseManager;
        this.clinic = clinic;
    }

    /** Lets somebody log in as a case manager of the clinic. */
    public static FindPage of(Visitor somebody, OwnClinic clinic) {
        somebody.loginAs(clinic.login(Role.CASE_MANAGER));
        return new FindPage(somebody, clinic);
    }

    /** Fails unless just these times of a date are offered for {@link OwnClinic#visit()}, in this order. */
    public void offers(LocalDate date, String... times) {
        offers(clinic.visit(), date, times);
    }

    /** Fails unless just these times of a date are offered for a type of appointment, in this order. */
    public void offers(long appointmentType, LocalDate date, String... times) {
        open(appointmentType, date);
        if (times.length == 0) {
            assertThat(caseManager.page().getByText("No free time fits")).isVisible();
        }
        assertThat(times())
                .hasText(Stream.of(times)
                        .map(time -> Pattern.compile("^\\s*" + time))
                        .toArray(Pattern[]::new));
    }

    /** Chooses the first time of a date for {@link OwnClinic#visit()}, which is held then. */
    public void chooseFirst(LocalDate date) {
        open(clinic.visit(), date);
        times().first().click();
        assertThat(caseManager.page().locator(".cc-chosen")).isVisible();
    }

    private void open(long appointmentType, LocalDate date) {
        caseManager.open(
                "/find?type=%d&clinic=%d&from=%s&until=%s".formatted(appointmentType, clinic.id(), date, date));
    }

    /** Those times that are confirmed only when somebody says yes. */
    public Locator onDemand() {
        return caseManager.page().locator(".cc-times a.cc-time--ask");
    }

    /** The times that are offered. */
    public Locator times() {
        return caseManager.page().locator(".cc-times a.cc-time");
    }
}
