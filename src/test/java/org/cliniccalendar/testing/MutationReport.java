package org.cliniccalendar.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Of the changes that PIT made to the code, how many were noticed by a test: a row for each package and a line for each change that
 * was not, printed and kept as {@code report.md} beside what PIT wrote. Each package must reach {@value #LEAST} %.
 */
public final class MutationReport {
    /** In percent. */
    static final int LEAST = 85;

    /** What needs no server. */
    static final List<String> PACKAGES =
            List.of("time", "recurrence", "template", "session", "booking", "planning", "messaging");

    private static final String ROOT = "org.cliniccalendar.";

    /** Whatever ends in none of these was as before, as far as the tests saw, or was seen by none. */
    private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");

    /** A change, and whether a test went red by it. */
    private record Mutant(String type, String method, String line, String what, boolean noticed) {
        boolean isOf(String name) {
            return type.startsWith(ROOT + name + ".");
        }

        String sentence() {
            return "- %s:%s, %s: %s%n".formatted(type.substring(ROOT.length()), line, method, what);
        }
    }

    private final List<Mutant> mutants;

    private MutationReport(List<Mutant> mutants) {
        this.mutants = mutants;
    }

    /** @param arguments the directory with PIT's {@code mutations.xml} */
    public static void main(String[] arguments) throws IOException, SAXException, ParserConfigurationException {
        write(Path.of(arguments[0]), System.out);
    }

    /** @throws IllegalStateException naming the packages of which too little was noticed, after all is written */
    static void write(Path directory, PrintStream printer)
            throws IOException, SAXException, ParserConfigurationException {
        MutationReport report = read(directory.resolve("mutations.xml"));
        String text = report.table() + report.survivors();
        Files.writeString(directory.resolve("report.md"), text);
        printer.println(text);
        List<String> missed = report.missed();
        if (!missed.isEmpty()) {
            throw new IllegalStateException("Less than %d %% noticed in %s".formatted(LEAST, missed));
        }
    }

    private static MutationReport read(Path mutations) throws IOException, SAXException, ParserConfigurationException {
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(mutations.toFile())
                .getElementsByTagName("mutation");
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element one = (Element) found.item(i);
            mutants.add(new Mutant(
                    text(one, "mutatedClass"),
                    text(one, "mutatedMethod"),
                    text(one, "lineNumber"),
                    text(one, "description"),
                    NOTICED.contains(one.getAttribute("status"))));
        }
        return new MutationReport(mutants);
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    private String table() {
        return """
                | package    | changes | noticed | percent | goal |
                |------------|---------|---------|---------|------|
                """ + PACKAGES.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %-10s | %7d | %7d | %7.1f | %4d |%n",
                name,
                of(name).size(),
                noticed(name),
                percent(name),
                LEAST);
    }

    private String survivors() {
        return "%nNoticed by no test:%n".formatted()
                + mutants.stream()
                        .filter(one -> !one.noticed())
                        .map(Mutant::sentence)
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** The packages of which too little was noticed, or which were not changed at all. */
    private List<String> missed() {
        return PACKAGES.stream().filter(name -> percent(name) < LEAST).toList();
    }

    private double percent(String name) {
        return of(name).isEmpty() ? 0 : 100.0 * noticed(name) / of(name).size();
    }

    private long noticed(String name) {
        return of(name).stream().filter(Mutant::noticed).count();
    }

    private List<Mutant> of(String name) {
        return mutants.stream().filter(one -> one.isOf(name)).toList();
    }
}
