package org.cliniccalendar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.development.ClockShift;
import org.cliniccalendar.development.EmbeddedDatabase;
import org.cliniccalendar.development.MailCatcher;
import org.cliniccalendar.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From an unpacked Payara Server to a first booking, each step taken as the administrator of a new system takes it. */
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayaraServerIT {
    private static final String USERNAME = "first.administrator";
    private static final String PASSWORD = "a long walk by the canal";

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedDatabase database;
    private MailCatcher mails;
    private Path mailDirectory;
    private InstalledServer server;
    private Browsers browsers;
    private Page page;

    @BeforeAll
    void installByTheScripts() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "server-it"));
        Path directory = Files.createTempDirectory(target, "run");
        mailDirectory = Files.createDirectories(directory.resolve("mail"));
        database = EmbeddedDatabase.temporary();
        database.create("clinic", "template1");
        mails = MailCatcher.start(mailDirectory, ClockShift.ofTheMachine());
        server = InstalledServer.install(
                directory,
                Map.of(
                        "CLINIC_DB_URL",
                        database.jdbcUrl("clinic"),
                        "CLINIC_DB_USER",
                        EmbeddedDatabase.ROLE,
                        "CLINIC_MAIL_HOST",
                        "127.0.0.1",
                        "CLINIC_MAIL_PORT",
                        Integer.toString(mails.port()),
                        "CLINIC_MAIL_FROM",
                        "Clinic Calendar <calendar@example.org>"),
                EmbeddedDatabase.ROLE);
        browsers = Browsers.start();
        page = browsers.chromium()
                .newPage(new Browser.NewPageOptions()
                        .setBaseURL(server.baseUrl())
                        .setLocale("en-GB"));
    }

    @AfterAll
    void stopWhatWasStarted() throws Exception {
        for (AutoCloseable part : Arrays.asList(server, browsers, mails, database)) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    @Order(1)
    void theProductIsReadyAndSaysNothingAboutTheServer() throws Exception {
        HttpResponse<String> answer = get("/health/ready");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer::body);
        assertFalse(answer.headers().map().containsKey("Server"));
        assertFalse(answer.headers().map().containsKey("X-Powered-By"));
    }

    @Test
    @Order(2)
    void theAdminPortIsOpenOnTheLoopbackAddressOnly() throws IOException {
        new Socket("127.0.0.1", server.adminPort()).close();
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                .toList()) {
            assertThrows(ConnectException.class, () -> new Socket(address, server.adminPort()).close());
        }
    }

    @Test
    @Order(3)
    void theLogIsOneJsonObjectALine() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(server.log())) {
            if (line.endsWith("]]")) {
                lines.clear(); // the launcher writes its own few lines, before the server reads how it shall log
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        assertTrue(lines.size() > 10, "the server has logged");
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.startsWith("{\"Timestamp\":") || !line.endsWith("}"))
                        .toList());
    }

    @Test
    @Order(4)
    void theSecretOfTheLogMakesTheFirstAdministrator() throws IOException {
        page.navigate("/first-start");
        page.getByLabel("Set-up secret").fill(server.setupSecret());
        page.getByLabel("User name").fill(USERNAME);
        page.locator("input[autocomplete=name]").fill("First Administrator");
        page.locator("input[autocomplete=new-password]").fill(PASSWORD);
        button("Make administrator").click();
        page.waitForURL("**/login");
        page.locator("input[autocomplete=username]").fill(USERNAME);
        page.locator("input[autocomplete=current-password]").fill(PASSWORD);
        page.locator("input[autocomplete=current-password]").press("Enter");
        page.waitForURL("**/home");
    }

    @Test
    @Order(5)
    void anotherSystemImportsANetworkWithAToken() throws Exception {
        page.navigate("/admin/tokens");
        button("New service account").click();
        page.locator("[id='new:name']").fill("network register");
        page.locator("[id='new:name']").press("Enter");
        String token = page.locator("#token").inputValue();
        for (String file : NETWORK.keySet()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + "/api/v1/imports?name=" + file))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofString(NETWORK.get(file)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer::body);
        }
    }

    @Test
    @Order(6)
    void aTimeIsFoundAndBookedAndTheClaimantIsTold() throws Exception {
        page.navigate("/find");
        page.locator("[id='found'] .cc-times .cc-time").first().click();
        Locator panel = page.locator("[id='case']");
        panel.getByLabel("Claim reference").fill("CLAIM-1");
        panel.getByLabel("New claimant").check();
        panel.getByLabel("Claimant's given name").fill("Winifred");
        panel.getByLabel("Claimant's family name").fill("Hale");
        Locator born = panel.locator("[id='case:born_input']");
        born.fill("01/01/1938");
        born.press("Tab");
        panel.getByText("Saturday 1 January 1938").waitFor();
        panel.getByLabel("E-mail").fill("winifred.hale@example.org");
        button("Create case and book").click();
        page.waitForURL("**/appointment?ref=*");
        assertTrue(page.locator("main").innerText().contains("Hale"));
        assertTrue(mailArrives(), "a confirmation within a minute and a half");
    }

    private boolean mailArrives() throws Exception {
        for (int second = 0; second < 90; second++) {
            try (var files = Files.list(mailDirectory)) {
                if (files.anyMatch(file -> file.toString().contains("winifred.hale"))) {
                    return true;
                }
            }
            Thread.sleep(1000);
        }
        return false;
    }

    /** The letter that stands for an icon is part of a button's name: the words are not all of it. */
    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static final Map<String, String> NETWORK = network();

    private static Map<String, String> network() {
        String tomorrow = LocalDate.ofInstant(ClockShift.ofTheMachine().instant(), ZoneOffset.UTC)
                .plusDays(1)
                .toString();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("clinics.csv", "code,name,zone\nquay,Quay Street,Europe/London\n");
        files.put("rooms.csv", "clinic,name,description\nquay,Room 1,ground floor\n");
        files.put("appointment-types.csv", "code,name,minutes,channel\nassessment,Assessment,45,in-person\n");
        files.put(
                "clinicians.csv",
                "code,title,given_name,family_name,role,specialty,email,clinics\n"
                        + "osei,Dr,Ama,Osei,Consultant,Neurology,ama.osei@example.org,quay\n");
        files.put(
                "sessions.csv",
                "code,clinic,room,clinician,first_date,start,end,rule,appointment_types,minutes,level,typed_by\n"
                        + "osei-am,quay,Room 1,osei," + tomorrow
                        + ",09:00,12:00,FREQ=DAILY;COUNT=5,assessment,45,available,specialist\n");
        return files;
    }
}
