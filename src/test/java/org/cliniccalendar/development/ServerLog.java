package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server wrote since its start, read for the one line that says why it failed. */
record ServerLog(Path file) {
    /** The server lives on after these, with nothing deployed, and even says that it was. */
    private static final Pattern DEPLOYMENT_FAILED = Pattern.compile(
            "Exception while (loading|deploying|preparing|starting|invoking class \\S+ (prepare|load|start) method)"
                    + "|Failed to deploy|Deployment of \\S+ failed|Error (occurred|while) (during )?deploy",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: ");
    private static final Pattern TROUBLE = Pattern.compile("\\[SEVERE]|SEVERE:|Exception|Error:");
    private static final int LONGEST = 300;

    boolean tellsOfFailedDeployment() {
        return lines().stream().anyMatch(line -> DEPLOYMENT_FAILED.matcher(line).find());
    }

    /** The innermost cause of the first exception, else the first severe line, else the last line written. */
    Optional<String> firstCause() {
        List<String> lines = lines();
        int first = first(lines, DEPLOYMENT_FAILED, TROUBLE);
        if (first < 0) {
            return lines.stream().reduce((earlier, later) -> later).map(ServerLog::shortened);
        }
        String cause = lines.get(first);
        for (String line : lines.subList(first + 1, lines.size())) {
            if (CAUSE.matcher(line).find()) {
                cause = CAUSE.matcher(line).replaceFirst("");
            } else if (!cause.equals(lines.get(first)) && line.startsWith("[")) {
                break;
            }
        }
        return Optional.of(shortened(cause));
    }

    private static int first(List<String> lines, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            for (int index = 0; index < lines.size(); index++) {
                if (pattern.matcher(lines.get(index)).find()) {
                    return index;
                }
            }
        }
        return -1;
    }

    private static String shortened(String line) {
        String text = line.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }
}
