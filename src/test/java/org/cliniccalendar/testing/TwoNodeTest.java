package org.cliniccalendar.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test {@code …IT} of the product on two nodes, which all tests of this kind share: each makes what it needs. */
public abstract class TwoNodeTest {
    private TwoNodes running;

    @RegisterExtension
    final BeforeEachCallback start = this::start;

    private void start(ExtensionContext test) {
        running = TwoNodes.of(test);
    }

    /** The product under test. */
    protected final TwoNodes nodes() {
        return running;
    }
}
