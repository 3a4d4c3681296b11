package org.cliniccalendar.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** {@code /api/v1/appointment-types}: what is set on the page of appointment types is what other systems read. */
class AppointmentTypesIT extends BrowserTest {
    @Test
    void otherSystemsReadCodeNameLengthAndChannelOfAnAppointmentType() throws Exception {
        String code = UUID.randomUUID().toString().substring(0, 8);
        loginAs("administrator");
        open("/setup/appointment-types");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add appointment type…"))
                .click();
        assertThat(field("name")).isFocused();
        field("name").fill("Told " + code);
        field("code").fill("told-" + code);
        field("minutes").fill("35");
        field("channel").selectOption("TELEPHONE");
        page().locator("[id='edit:save']").click();
        assertThat(field("name")).isHidden();

        JsonObject told = new Caller(product())
                .get("appointment-types").json().getJsonArray("appointmentTypes").stream()
                        .map(JsonObject.class::cast)
                        .filter(type -> type.getString("code").equals("told-" + code))
                        .findFirst()
                        .orElseThrow();
        assertEquals("Told " + code, told.getString("name"));
        assertEquals(35, told.getInt("minutes"));
        assertEquals("TELEPHONE", told.getString("channel"));
    }

    private Locator field(String id) {
        return page().locator("[id='edit:" + id + "']");
    }
}
