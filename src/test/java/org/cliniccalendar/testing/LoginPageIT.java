package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoginPageIT extends BrowserTest {
    @Test
    void aVisitorReachesALoginPageThatEverybodyCanUse() {
        open("/login");
        assertEquals("login", page().locator("[data-page]").getAttribute("data-page"));
        axe();
    }
}
