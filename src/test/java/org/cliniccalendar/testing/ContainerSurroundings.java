package org.cliniccalendar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.cliniccalendar.development.EmbeddedDatabase;
import org.cliniccalendar.development.LoopbackPort;
import org.cliniccalendar.development.MailCatcher;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts what the product in the container needs, a database and a mail catcher, when a run has in-container tests, and
 * leaves their addresses in system properties that arquillian.xml hands to the server.
 */
public final class ContainerSurroundings implements LauncherSessionListener {
    private static final String DATABASE = "clinic.it.db.url";

    private MailCatcher mails;

    /** The database of the product in the container, for a test outside it. */
    public static DataSource database() {
        return EmbeddedDatabase.dataSourceAt(System.getProperty(DATABASE));
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                if (mails == null && hasInContainerTest(plan)) {
                    start();
                }
            }
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (mails != null) {
            mails.close();
        }
    }

    private static boolean hasInContainerTest(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(ContainerSurroundings::runsInContainer);
    }

    private static boolean runsInContainer(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .filter(type -> AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class).stream()
                        .flatMap(extensions -> Arrays.stream(extensions.value()))
                        .anyMatch(ArquillianExtension.class::equals))
                .isPresent();
    }

    private void start() {
        try {
            Path directory = Files.createTempDirectory("clinic-mail");
            mails = MailCatcher.start(directory, Today.clock());
            System.setProperty(SentMails.DIRECTORY, directory.toString());
            System.setProperty("clinic.it.mail.port", Integer.toString(mails.port()));
            System.setProperty("clinic.it.grid.port", Integer.toString(LoopbackPort.free()));
            System.setProperty(DATABASE, ScratchDatabase.freshUrl());
            System.setProperty("clinic.it.db.role", EmbeddedDatabase.ROLE);
            System.setProperty("clinic.it.clock.ahead", Today.clock().ahead().toString());
            System.setProperty("clinic.proof", ProofSize.inWords());
            handOn("clinic.shared.data", "../shared/data");
            handOn("clinic.replay.rows", Integer.toString(Integer.MAX_VALUE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server has a property of this JVM, too. */
    private static void handOn(String property, String usually) {
        System.setProperty(property, System.getProperty(property, usually));
    }
}
