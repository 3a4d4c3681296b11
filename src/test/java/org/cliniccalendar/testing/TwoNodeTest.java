package org.cliniccalendar.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test {@code …IT} of the product on two nodes, which all tests of this kind share: each makes what it needs. */
public abstract class TwoNodeTest {
    @RegisterExtension
    static final BeforeAllCallback SERVERS = TwoNodeTest::startServers;

    private TwoNodes running;

    @RegisterExtension
    final BeforeEachCallback start = this::start;

    /** Before the first test, so that none of them is said to have taken as long. */
    private static void startServers(ExtensionContext tests) {
        long begun = System.nanoTime();
        TwoNodes.of(tests);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        tests.publishReportEntry(PromiseReport.SERVERS, Long.toString(millis));
    }

    private void start(ExtensionContext test) {
        running = TwoNodes.of(test);
    }

    /** The product under test. */
    protected final TwoNodes nodes() {
        return running;
    }
}
