package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server wrote since its start, read for the one line that says why it failed. */
record ServerLog(Path file) {
    /** The server lives on after these, with nothing deployed, and even says that it was. */
    private static final Pattern DEPLOYMENT_FAILED = Pattern.compile(
            "Exception while (loading|deploying|preparing|starting|invoking class \\S+ (prepare|load|start) method)"
                    + "|Failed to deploy|Deployment of \\S+ failed|Error (occurred|while) (during )?deploy",
            Pattern.CASE_INSENSITIVE);

    /** How the server's own summary ends when it serves nothing, whatever it wrote before. */
    private static final Pattern SERVES_NOTHING = Pattern.compile("\"Deployed\": \\[\\s*]");

    private static final Pattern EXCEPTION = Pattern.compile("^\\s*([a-z]\\w*\\.)+\\w*(Exception|Error)\\b");
    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: ");
    private static final Pattern SEVERE = Pattern.compile("\\[SEVERE]|SEVERE:|^Error");
    private static final Pattern BEGINNING = Pattern.compile("^\\[\\d{4}-\\d\\d-\\d\\dT");
    private static final Pattern OURS = Pattern.compile("\\[org\\.cliniccalendar\\.");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern PREFIX = Pattern.compile("^(\\[[^]]*] ?){4,}(\\[\\[)?");
    private static final int LONGEST = 300;

    boolean tellsOfFailedDeployment() {
        List<String> lines = lines();
        return lines.stream().anyMatch(line -> DEPLOYMENT_FAILED.matcher(line).find())
                || SERVES_NOTHING.matcher(String.join("\n", lines)).find();
    }

    /**
     * Why the product did not start. The first severe record that is more than a code tells it, for what comes after it died of it:
     * in its own words if the product wrote it, else by its innermost cause. Without a severe record the first exception counts.
     */
    Optional<String> firstCause() {
        List<String> lines = lines();
        return records(lines)
                .filter(record -> SEVERE.matcher(record.get(0)).find())
                .map(ServerLog::said)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> innermostCause(lines))
                .map(ServerLog::withoutPrefix)
                .map(ServerLog::shortened);
    }

    /** What the server wrote, record by record; each begins with its date. */
    private static Stream<List<String>> records(List<String> lines) {
        List<List<String>> records = new ArrayList<>();
        for (String line : lines) {
            if (records.isEmpty() || BEGINNING.matcher(line).find()) {
                records.add(new ArrayList<>());
            }
            records.get(records.size() - 1).add(line);
        }
        return records.stream();
    }

    private static Optional<String> said(List<String> record) {
        Optional<String> words = record.stream()
                .map(ServerLog::withoutPrefix)
                .filter(line -> line.contains(" "))
                .findFirst();
        return OURS.matcher(record.get(0)).find()
                ? words
                : innermostCause(record).or(() -> words);
    }

    private static String withoutPrefix(String line) {
        return PREFIX.matcher(line).replaceFirst("").strip();
    }

    private static Optional<String> innermostCause(List<String> lines) {
        String cause = null;
        for (String line : lines) {
            if (cause == null && EXCEPTION.matcher(line).find()) {
                cause = line;
            } else if (cause != null && CAUSE.matcher(line).find()) {
                cause = CAUSE.matcher(line).replaceFirst("");
            } else if (cause != null && line.startsWith("[")) {
                break;
            }
        }
        return Optional.ofNullable(cause);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> COLOUR.matcher(line).replaceAll(""))
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }
}
