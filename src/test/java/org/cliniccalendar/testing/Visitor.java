package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cliniccalendar.development.Product;

/**
 * One person at one browser with cookies of their own. Whatever the page complains about in the console, breaches of the
 * content security policy included, is noted.
 */
public final class Visitor implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final String REPORT_BREACHES =
            "document.addEventListener('securitypolicyviolation', e => console.error('Content security policy: '"
                    + " + e.violatedDirective + ' ' + e.blockedURI + ' ' + (e.sourceFile || '') + ':' + e.lineNumber));";

    private final Product product;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(Product product, Browser browser) {
        this.product = product;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(product.baseUrl())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        context.addInitScript(REPORT_BREACHES);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
    }

    /** The page in front of this person. */
    public Page page() {
        return page;
    }

    /** Goes to a path of the product, such as {@code /home}. */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Logs in with the demo account of a role, such as {@code case-manager}. */
    public void loginAs(String role) {
        login(product.accounts().username(role), product.accounts().password(role));
    }

    /** Logs in with an account of an {@link OwnClinic}. */
    public void loginAs(Login someone) {
        login(someone.username(), someone.password());
    }

    /** Logs in through the login page and waits until it is left. */
    public void login(String username, String password) {
        open("/login");
        page.locator("input[autocomplete=username]").fill(username);
        page.locator("input[autocomplete=current-password]").fill(password);
        page.locator("input[autocomplete=current-password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Lets the test pass although the console complains in words that contain this text. */
    public void expectComplaint(String text) {
        expected.add(text);
    }

    /** Fails when axe finds anything on the page as it stands, light or dark, or a key stands there instead of words. */
    public void axe() {
        settle();
        assertEquals(
                false, page.locator("body").innerText().contains("???"), () -> "a key without words on " + page.url());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String found = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Visitor::words).collect(Collectors.joining("\n"));
            assertEquals("", found, () -> "axe on " + page.url() + ", " + scheme);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Waits until scripts have dressed the page, no answer is awaited and nothing shown as loading any more. */
    private void settle() {
        page.waitForLoadState(LoadState.LOAD);
        // asked from here: a page under this policy evaluates no text
        for (int asked = 0; asked < PATIENCE_MILLIS / 50 && !isSettled(); asked++) {
            page.waitForTimeout(50);
        }
    }

    private boolean isSettled() {
        // a link pressed stays pale for half a second, even when the answer came sooner
        return (boolean) page.evaluate("!window.PrimeFaces || window.jQuery.isReady && PrimeFaces.ajax.Queue.isEmpty()"
                + " && !document.querySelector('.ui-state-loading')");
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream()
                        .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("\n"));
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    List<String> unexpectedComplaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
