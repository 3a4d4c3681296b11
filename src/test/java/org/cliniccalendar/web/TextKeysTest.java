package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page shows a key instead of words. What depends on a value is seen in the browser, where each page is looked at for keys. */
class TextKeysTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern NAMED = Pattern.compile("\\b(\\w+Text|text)\\['([^']+)'\\]");
    private static final Pattern BEGUN = Pattern.compile("\\b(\\w+Text|text)\\['([^']+)'\\.concat");

    @Test
    void everyKeyThatAPageNamesHasWords() throws IOException {
        List<String> missing = new ArrayList<>();
        eachMatch(NAMED, (bundle, key) -> {
            if (!bundle.containsKey(key)) {
                missing.add(key);
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyBeginningOfAKeyIsThatOfSome() throws IOException {
        List<String> missing = new ArrayList<>();
        eachMatch(BEGUN, (bundle, beginning) -> {
            if (bundle.keySet().stream().noneMatch(key -> key.startsWith(beginning))) {
                missing.add(beginning);
            }
        });
        assertEquals(List.of(), missing);
    }

    private interface Found {
        void key(ResourceBundle bundle, String key);
    }

    private static void eachMatch(Pattern pattern, Found found) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.key(bundle(matcher.group(1)), matcher.group(2));
                }
            }
        }
    }

    /** As faces-config.xml names them: bookingText is of the package booking, text of the frame. */
    private static ResourceBundle bundle(String variable) {
        String feature = variable.equals("text") ? "web" : variable.replace("Text", "");
        try {
            return ResourceBundle.getBundle("org.cliniccalendar." + feature + ".messages", Locale.UK);
        } catch (MissingResourceException none) {
            throw new AssertionError("no bundle " + variable, none);
        }
    }
}
