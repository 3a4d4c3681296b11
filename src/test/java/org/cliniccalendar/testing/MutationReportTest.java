package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of changes that no test noticed, and that little is left out of them. */
class MutationReportTest {
    /** Conditions of SQL, which mean something to the database only. */
    private static final String SQL_ONLY = "org.cliniccalendar.booking.BookingRule";

    @Test
    void aPackageWithTooFewNoticedChangesOrWithNoneFailsTheBuild(@TempDir Path directory) throws Exception {
        StringBuilder mutations = new StringBuilder("<mutations>");
        MutationReport.PACKAGES.subList(0, 6).forEach(name -> mutations.append(mutants(name, "KILLED", 17)));
        mutations
                .append(mutants("time", "TIMED_OUT", 3))
                .append(mutants("recurrence", "SURVIVED", 3))
                .append(mutants("template", "NO_COVERAGE", 4))
                .append("</mutations>");
        Files.writeString(directory.resolve("mutations.xml"), mutations);

        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> MutationReport.write(directory, nowhere));

        assertEquals("Less than 85 % noticed in [template, messaging]", failure.getMessage());
        List<String> lines = Files.readAllLines(directory.resolve("report.md"));
        assertEquals("| time       |      20 |      20 |   100.0 |   85 |", lines.get(2));
        assertEquals("| recurrence |      20 |      17 |    85.0 |   85 |", lines.get(3));
        assertEquals("| template   |      21 |      17 |    81.0 |   85 |", lines.get(4));
        assertEquals("| messaging  |       0 |       0 |     0.0 |   85 |", lines.get(8));
        assertEquals("- recurrence.Rule:12, parse: negated conditional", lines.get(11));
        assertEquals(7, lines.stream().filter(line -> line.startsWith("- ")).count());
    }

    /** Red when something is left out that a unit test can reach. */
    @Test
    void whatIsLeftOutNeedsTheServer() throws Exception {
        List<Pattern> excluded = excluded();
        List<String> withoutReason = new ArrayList<>();
        for (String name : MutationReport.PACKAGES) {
            for (JavaClass type : new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.cliniccalendar." + name)) {
                boolean own = type.getPackageName().equals("org.cliniccalendar." + name) && type.isTopLevelClass();
                boolean leftOut = excluded.stream()
                        .anyMatch(pattern -> pattern.matcher(type.getName()).matches());
                if (own && leftOut && !needsServer(type)) {
                    withoutReason.add(type.getName());
                }
            }
        }
        assertTrue(excluded.size() > 5);
        assertEquals(List.of(SQL_ONLY), withoutReason);
    }

    private static boolean needsServer(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> name.equals("jakarta.persistence.EntityManager")
                        || Stream.of("jakarta.ejb.", "jakarta.inject.", "jakarta.enterprise.")
                                .anyMatch(name::startsWith));
    }

    /** The patterns of the build, in which a star is anything. */
    private static List<Pattern> excluded() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));
        String list = build.substring(build.indexOf("<excludedClasses>"), build.indexOf("</excludedClasses>"));
        Matcher one = Pattern.compile("<param>(.*?)</param>").matcher(list);
        List<Pattern> patterns = new ArrayList<>();
        while (one.find()) {
            patterns.add(Pattern.compile(one.group(1).replace(".", "\\.").replace("*", ".*")));
        }
        return patterns;
    }

    private static String mutants(String name, String status, int count) {
        return """
                <mutation detected='true' status='%s'><mutatedClass>org.cliniccalendar.%s.Rule</mutatedClass>
                <mutatedMethod>parse</mutatedMethod><lineNumber>12</lineNumber>
                <description>negated conditional</description></mutation>
                """.formatted(status, name).repeat(count);
    }
}
