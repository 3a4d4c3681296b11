package org.cliniccalendar.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment that all in-container tests share: the WAR as it was built, and the test classes that make sense in
 * it. Such a test is a class {@code …IT} with {@code @ExtendWith(ArquillianExtension.class)} and injection points.
 */
@ArquillianSuiteDeployment
public final class InContainer {
    /** Stands at the root, as the product does: beside it are addresses of the server, such as its figures. */
    private static final String AT_THE_ROOT = "ROOT.war";

    private static final List<String> ONLY_OUTSIDE = List.of(
            "development/(?!KeptMails|ClockShift|LaunchFailure).*",
            "testing/(?!SentMails|InjectionIT|ProofSize|Crowd|MovableClock|Today|Proof|Cases|CountedProof).*",
            ".*Test(\\$.*)?\\.class",
            "architecture/.*");

    private InContainer() {}

    /** The WAR under test. */
    @Deployment
    public static WebArchive product() {
        WebArchive product = ShrinkWrap.create(ZipImporter.class, AT_THE_ROOT)
                .importFrom(BuiltProduct.WAR.toFile())
                .as(WebArchive.class);
        admitTestRunner(product);
        Path classes = testClasses();
        Path own = classes.resolve("org/cliniccalendar");
        try (Stream<Path> files = Files.walk(own)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> belongsInside(own.relativize(file)))
                    .forEach(file -> product.add(
                            new FileAsset(file.toFile()), "WEB-INF/classes/" + slashed(classes.relativize(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return product;
    }

    /** The address at which Arquillian reaches the tests is no page of the product: the matrix of the test WAR lists it. */
    private static void admitTestRunner(WebArchive product) {
        String path = "WEB-INF/classes/org/cliniccalendar/identity/access-matrix.csv";
        try (InputStream matrix = product.get(path).getAsset().openStream()) {
            String rows = new String(matrix.readAllBytes(), StandardCharsets.UTF_8);
            product.add(new StringAsset(rows + "page,/ArquillianServletRunnerEE9,,,,,,,,,,x,\n"), path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean belongsInside(Path file) {
        return ONLY_OUTSIDE.stream().noneMatch(slashed(file)::matches) && !runsOutside(file);
    }

    private static boolean runsOutside(Path file) {
        String name = "org.cliniccalendar."
                + slashed(file).replaceAll("\\.class$", "").replace('/', '.');
        try {
            Class<?> type = Class.forName(name, false, InContainer.class.getClassLoader());
            return BrowserTest.class.isAssignableFrom(type) || TwoNodeTest.class.isAssignableFrom(type);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private static Path testClasses() {
        try {
            return Path.of(InContainer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
