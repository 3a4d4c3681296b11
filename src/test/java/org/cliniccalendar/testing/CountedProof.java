package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tells the {@link PromiseReport} how many {@link Cases} a proof has counted, and fails a proof that has counted none. What runs in the
 * container is counted there: its number comes out in a file, for both work in the same directory.
 */
final class CountedProof implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final Path IN_CONTAINER = Path.of("target", "promises", "counted");

    @Override
    public void beforeTestExecution(ExtensionContext test) throws IOException {
        Cases.taken();
        if (!isInContainer(test)) {
            Files.deleteIfExists(IN_CONTAINER);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        if (isInContainer(test)) {
            Files.createDirectories(IN_CONTAINER.getParent());
            Files.writeString(IN_CONTAINER, Long.toString(Cases.taken()));
            return;
        }
        long cases = Cases.taken();
        if (Files.exists(IN_CONTAINER)) {
            cases += Long.parseLong(Files.readString(IN_CONTAINER));
        }
        test.publishReportEntry(PromiseReport.CASES, Long.toString(cases));
        if (cases == 0 && !isControl(test) && test.getExecutionException().isEmpty()) {
            fail("A proof counts what it tries, with Cases.tried(): this one counted nothing.");
        }
    }

    private static boolean isControl(ExtensionContext test) {
        return AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), Proof.class)
                .orElseThrow()
                .control();
    }

    private static boolean isInContainer(ExtensionContext test) {
        return test.getConfigurationParameter(ArquillianExtension.RUNNING_INSIDE_ARQUILLIAN)
                .isPresent();
    }
}
