package org.cliniccalendar.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is recorded has words on the page of the audit trail: read from the sources of whoever records. */
class RecordedActionsTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Only these write entries; {@code calendar.viewed} stands in a statement. */
    private static final Pattern RECORDS = Pattern.compile("AuditService|SecurityEvent\\b|INTO audit_entry");

    private static final Pattern CODE = Pattern.compile("[\"']([a-z-]+)\\.([A-Za-z-]+)[\"']");

    private static final Pattern EVENT = Pattern.compile("SecurityEvent\\(\\s*\"([a-z.-]+)\"");

    /** Actions that are put together from a part and a name. */
    private static final List<String> MADE = List.of(
            "appointment-type.created",
            "appointment-type.changed",
            "report.RECEIVE_DICTATION",
            "report.SEND_DRAFT",
            "report.RETURN_DRAFT",
            "report.FINISH",
            "report.TAKE_BACK",
            "report.ENTRUST");

    @Test
    void everyActionHasWords() throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("org/cliniccalendar/audit/messages.properties"))) {
            words.load(reader);
        }
        TreeSet<String> actions = new TreeSet<>(MADE);
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                EVENT.matcher(source).results().map(event -> event.group(1)).forEach(actions::add);
                if (RECORDS.matcher(source).find()) {
                    List<String> sentences = keysBeside(file);
                    CODE.matcher(source)
                            .results()
                            .map(code -> code.group(1) + "." + code.group(2))
                            .filter(code -> words.containsKey(key(code)) || !sentences.contains(code))
                            .forEach(actions::add);
                }
            }
        }
        actions.removeIf(code -> code.startsWith("refused."));

        assertTrue(actions.contains("appointment.booked") && actions.contains("calendar.viewed"), actions::toString);
        assertEquals(
                List.of(),
                actions.stream()
                        .filter(action -> !words.containsKey(key(action)))
                        .toList());
        assertEquals(
                List.of(),
                words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("did."))
                        .filter(key -> actions.stream().noneMatch(action -> key.equals(key(action))))
                        .toList(),
                "words of what is never recorded");
    }

    private static String key(String action) {
        return "did." + action.replace('.', '_');
    }

    /** The keys of the bundle of the same package: what looks like an action and is one of these is a sentence. */
    private static List<String> keysBeside(Path file) throws IOException {
        Path bundle = RESOURCES.resolve(JAVA.relativize(file.getParent())).resolve("messages.properties");
        if (!Files.exists(bundle)) {
            return List.of();
        }
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            keys.load(reader);
        }
        return List.copyOf(keys.stringPropertyNames());
    }
}
