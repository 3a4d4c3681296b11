package org.cliniccalendar.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes which promises were proved into {@code target/promises/report.md} and prints it at the end of a run. Tests of unit
 * and of integration run one after the other, so results are kept beside the table until the next {@code clean}.
 */
public final class PromiseReport implements TestExecutionListener {
    /** The name of a report entry that tells how many cases a proof has counted. */
    public static final String CASES = "cases";

    /** The name of a report entry that tells how many milliseconds the servers took to start that tests then share. */
    public static final String SERVERS = "servers";

    private static final Path DIRECTORY = Path.of("target", "promises");

    private final Path directory;
    private final PrintStream printer;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> cases = new ConcurrentHashMap<>();
    private final AtomicLong serverMillis = new AtomicLong();
    private final Map<String, ProofResult> ofThisRun = new TreeMap<>();

    /** Of the build. */
    public PromiseReport() {
        this(DIRECTORY, System.out);
    }

    PromiseReport(Path directory, PrintStream printer) {
        this.directory = directory;
        this.printer = printer;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        Optional.ofNullable(entry.getKeyValuePairs().get(CASES))
                .ifPresent(number -> cases.merge(test.getUniqueId(), Long.valueOf(number), Long::sum));
        Optional.ofNullable(entry.getKeyValuePairs().get(SERVERS))
                .map(Long::valueOf)
                .ifPresent(serverMillis::addAndGet);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() != TestExecutionResult.Status.ABORTED) {
            test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .ifPresent(method -> AnnotationSupport.findAnnotation(method.getJavaMethod(), Proof.class)
                            .ifPresent(proof -> note(test, method, proof, result)));
        }
    }

    private void note(TestIdentifier test, MethodSource method, Proof proof, TestExecutionResult result) {
        String name = method.getJavaClass().getSimpleName() + "." + method.getMethodName();
        ProofResult one = new ProofResult(
                proof.value(),
                ProofSize.inWords(),
                name,
                proof.control(),
                cases.getOrDefault(test.getUniqueId(), 0L),
                result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? 0 : 1,
                (System.nanoTime() - begun.get(test.getUniqueId())) / 1_000_000);
        ofThisRun.merge(name, one, ProofResult::plus);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (ofThisRun.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path results = directory.resolve("results.csv");
            Map<String, ProofResult> all = new TreeMap<>();
            if (Files.exists(results)) {
                Files.readAllLines(results).stream().map(ProofResult::read).forEach(old -> all.put(old.test(), old));
            }
            all.putAll(ofThisRun);
            Files.write(results, all.values().stream().map(ProofResult::line).toList());
            String table = table(List.copyOf(all.values()), serverMillis.get());
            Files.writeString(directory.resolve("report.md"), table);
            printer.println(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A row per promise and size, in the order of the promises, and how long all of them took. */
    static String table(List<ProofResult> results, long serverMillis) {
        Map<String, List<ProofResult>> byPromise = results.stream()
                .sorted(Comparator.comparingInt(ProofResult::number).thenComparing(ProofResult::test))
                .collect(Collectors.groupingBy(
                        result -> "%03d %s".formatted(result.number(), result.size()),
                        TreeMap::new,
                        Collectors.toList()));
        return """
                | promise | size  | cases   | violations | negative control     | seconds | tests |
                |---------|-------|---------|------------|----------------------|---------|-------|
                """ + byPromise.values().stream().map(PromiseReport::row).collect(Collectors.joining())
                + "%nAll together: %.0f seconds%s%n".formatted(seconds(results), started(serverMillis));
    }

    private static String started(long serverMillis) {
        return serverMillis == 0 ? "" : ", and %.0f until their two servers had started".formatted(serverMillis / 1e3);
    }

    private static double seconds(List<ProofResult> of) {
        return of.stream().mapToLong(ProofResult::millis).sum() / 1e3;
    }

    private static String row(List<ProofResult> of) {
        List<ProofResult> proofs = of.stream().filter(one -> !one.control()).toList();
        List<ProofResult> controls = of.stream().filter(ProofResult::control).toList();
        return String.format(
                Locale.ROOT,
                "| %-7s | %-5s | %7d | %10d | %-20s | %7.1f | %s |%n",
                of.get(0).promise(),
                of.get(0).size(),
                proofs.stream().mapToLong(ProofResult::cases).sum(),
                proofs.stream().mapToInt(ProofResult::failed).sum(),
                inWords(controls),
                seconds(of),
                of.stream().map(ProofResult::testClass).distinct().collect(Collectors.joining(", ")));
    }

    private static String inWords(List<ProofResult> controls) {
        if (controls.isEmpty()) {
            return "none";
        }
        int unseen = controls.stream().mapToInt(ProofResult::failed).sum();
        return unseen == 0 ? "red, as it should be" : unseen + " breach(es) unseen";
    }
}
