package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.development.Product;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test {@code …IT} of the running product as people see it. Each test begins as a visitor whom nobody knows. It fails
 * when the browser's console complains; a failed test leaves pictures in {@code target/screenshots}.
 */
public abstract class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<Visitor> visitors = new ArrayList<>();
    private RunningProduct running;
    private final List<OwnClinic> clinics = new ArrayList<>();

    @RegisterExtension
    final Watch watch = new Watch();

    /** Another person at another browser. */
    protected final Visitor newVisitor() {
        Visitor visitor = new Visitor(product(), running.browsers().chromium());
        visitors.add(visitor);
        return visitor;
    }

    /** The person the test began with. */
    protected final Visitor visitor() {
        return visitors.get(0);
    }

    protected final Page page() {
        return visitor().page();
    }

    /** See {@link Visitor#open(String)}. */
    protected final Page open(String path) {
        return visitor().open(path);
    }

    /** See {@link Visitor#loginAs(String)}. */
    protected final void loginAs(String role) {
        visitor().loginAs(role);
    }

    /** See {@link Visitor#loginAs(Login)}. */
    protected final void loginAs(Login login) {
        visitor().loginAs(login);
    }

    /** The clinic of this test alone, in London; made when it is first asked for. */
    protected final OwnClinic clinic() {
        if (clinics.isEmpty()) {
            newClinic(ZoneId.of("Europe/London"));
        }
        return clinics.get(0);
    }

    /** Another clinic of this test, or its first one in some other zone. */
    protected final OwnClinic newClinic(ZoneId zone) {
        OwnClinic another = OwnClinic.in(zone, product().database(), product().accounts());
        clinics.add(another);
        return another;
    }

    /** The entries of the side menu under one of its titles. */
    protected final Locator menuUnder(String title) {
        return page().locator("nav.cc-side h2:text-is('" + title + "') + ul");
    }

    /** See {@link Visitor#axe()}. */
    protected final void axe() {
        visitor().axe();
    }

    /** See {@link Visitor#expectComplaint(String)}. */
    protected final void expectComplaint(String text) {
        visitor().expectComplaint(text);
    }

    /** The product under test: its address, accounts, database and mails. */
    protected final Product product() {
        return running.product();
    }

    /** Runs a statement past the product. */
    protected final void run(String sql) {
        try (Connection connection = product().database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row that a query past the product finds; there must be one. */
    protected final Object one(String sql) {
        try (Connection connection = product().database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    final class Watch implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
        @Override
        public void beforeEach(ExtensionContext test) {
            running = RunningProduct.of(test);
            newVisitor();
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()) {
                for (int person = 0; person < visitors.size(); person++) {
                    String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
                    visitors.get(person)
                            .screenshot(SCREENSHOTS.resolve(name.replaceAll("[^\\w.]+", "-") + person + ".png"));
                }
            }
        }

        @Override
        public void afterEach(ExtensionContext test) {
            List<String> complaints = visitors.stream()
                    .flatMap(visitor -> visitor.unexpectedComplaints().stream())
                    .toList();
            visitors.forEach(Visitor::close);
            clinics.forEach(OwnClinic::close);
            assertEquals(List.of(), complaints, "complaints in the browser's console");
        }
    }
}
