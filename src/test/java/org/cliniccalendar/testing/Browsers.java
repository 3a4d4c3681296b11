package org.cliniccalendar.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headless Chromium, wherever it can be had: named by {@value #CHOICE}, found on the machine, installed by its package
 * manager, or downloaded by Playwright.
 */
public final class Browsers implements AutoCloseable {
    /** The environment variable that names the executable to use. */
    static final String CHOICE = "CLINIC_BROWSER";

    private static final List<Path> USUAL_PLACES = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe")
            .map(Path::of)
            .toList();
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final String INSTALL =
            "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium";

    /** Stands for the browser that Playwright keeps for itself and finds without being told. */
    private static final Path PLAYWRIGHTS_OWN = Path.of("");

    private final Playwright playwright;
    private final Browser chromium;

    private Browsers(Playwright playwright, Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /**
     * Starts the browser.
     *
     * @throws IllegalStateException with one sentence that says how to get one, when none can be had
     */
    public static Browsers start() {
        Optional<Path> executable =
                chosen().or(Browsers::onMachine).or(Browsers::installed).or(Browsers::downloaded);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(flags());
        executable.filter(path -> !path.equals(PLAYWRIGHTS_OWN)).ifPresent(options::setExecutablePath);
        try {
            return new Browsers(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException failure) {
            playwright.close();
            throw new IllegalStateException(
                    "No Chromium can be started for the browser tests: install one with your package manager"
                            + " or name its executable in the environment variable " + CHOICE + ".",
                    failure);
        }
    }

    private static Optional<Path> chosen() {
        return Optional.ofNullable(System.getenv(CHOICE)).map(Path::of);
    }

    private static Optional<Path> onMachine() {
        return USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> installed() {
        boolean possible = isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        return possible && succeeds(new ProcessBuilder("sh", "-c", INSTALL)) ? onMachine() : Optional.empty();
    }

    private static Optional<Path> downloaded() {
        ProcessBuilder install =
                Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
        install.command().addAll(List.of("install", "--only-shell", "chromium"));
        return succeeds(install) ? Optional.of(PLAYWRIGHTS_OWN) : Optional.empty();
    }

    private static boolean succeeds(ProcessBuilder command) {
        try {
            System.out.println("Getting a browser: " + String.join(" ", command.command()));
            return command.inheritIO().start().waitFor() == 0;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-gpu",
                "--disable-quic"));
        if (isRoot()) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The one browser; whoever takes it opens contexts of its own. */
    public Browser chromium() {
        return chromium;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
