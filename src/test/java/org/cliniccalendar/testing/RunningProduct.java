package org.cliniccalendar.testing;

import org.cliniccalendar.development.Product;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The built WAR with the demo network, and a browser, started when the first browser test of a run asks and stopped
 * after the last test of all. What a test leaves behind the next one sees: tests make what they need.
 */
final class RunningProduct implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(RunningProduct.class);

    private final Product product;
    private final Browsers browsers;

    private RunningProduct() {
        browsers = Browsers.start();
        product = Product.start(
                BuiltProduct.emptyDirectory("browser-tests"),
                BuiltProduct.WAR,
                0,
                Today.clock().ahead());
    }

    static RunningProduct of(ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(RunningProduct.class, first -> new RunningProduct(), RunningProduct.class);
    }

    Product product() {
        return product;
    }

    Browsers browsers() {
        return browsers;
    }

    @Override
    public void close() {
        product.close();
        browsers.close();
    }
}
