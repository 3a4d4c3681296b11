package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads pages, bundles and Java as text: what pages say stands in bundles, and bundles say nothing more. */
class BundleSyncTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** One bundle an element: of two in one, Faces registers the last and says nothing. */
    private static final Pattern REGISTERED = Pattern.compile(
            "<resource-bundle>\\s*<base-name>([\\w.]+)</base-name>" + "\\s*<var>(\\w+)</var>\\s*</resource-bundle>");

    private static final Pattern KEY = Pattern.compile("\\b(text|\\w+Text)\\['([^']+)'\\]");
    /** Handlers on the tags of PrimeFaces are written as script with the nonce, those on plain tags are not. */
    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle=|<script(?![^>]*\\ssrc=)|<[a-z]\\w*\\s[^<>:]*\\son(?:click|change|load|input|submit)=");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<!DOCTYPE[^>]*>|<\\?.*?\\?>", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:'[^']*'|[^}'])*\\}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPOKEN_LITERAL = Pattern.compile(
            "\\s(?:label|title|help|words|placeholder|alt|aria-label|header|headerText|emptyMessage|itemLabel|here)"
                    + "=\"[^\"#]*\\p{L}{2,}[^\"#]*\"");

    private final Map<String, Properties> bundles = bundles();

    @Test
    void everyKeyOfAPageStandsInItsBundle() {
        List<String> missing = new ArrayList<>();
        pages().forEach((page, source) -> {
            Matcher key = KEY.matcher(source);
            while (key.find()) {
                Properties bundle = bundles.get(key.group(1));
                if (bundle == null || !bundle.containsKey(key.group(2))) {
                    missing.add(page + ": " + key.group());
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeyOfABundleIsUsed() {
        String used = String.join("\n", pages().values())
                + String.join("\n", sources(JAVA, ".java").values());
        List<String> unused = new ArrayList<>();
        bundles.forEach((name, bundle) -> bundle.stringPropertyNames().stream()
                .filter(key -> !used.contains("'" + key + "'") && !used.contains('"' + key + '"'))
                .filter(key -> !used.contains('"' + family(key) + '"') && !used.contains("'" + family(key) + "'"))
                .forEach(key -> unused.add(name + ": " + key)));
        assertEquals(List.of(), unused);
    }

    @Test
    void noPageHasInlineStyleOrScript() {
        assertEquals(List.of(), found(INLINE, source -> source));
    }

    @Test
    void noPageSaysAnythingOutsideTheBundles() {
        List<String> literals = found(LETTERS, source -> TAG.matcher(source).replaceAll(" "));
        literals.addAll(found(SPOKEN_LITERAL, source -> source));
        assertEquals(List.of(), literals);
    }

    /** Keys made of a fixed part and a name, such as {@code state.BOOKED} of {@code "state." + state}. */
    private static String family(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    private static List<String> found(Pattern pattern, java.util.function.UnaryOperator<String> view) {
        List<String> found = new ArrayList<>();
        pages().forEach((page, source) -> {
            String markup = COMMENT.matcher(source).replaceAll("");
            Matcher match =
                    pattern.matcher(view.apply(EXPRESSION.matcher(markup).replaceAll("")));
            while (match.find()) {
                found.add(page + ": " + match.group().strip());
            }
        });
        return found;
    }

    private static Map<String, String> pages() {
        return sources(PAGES, ".xhtml");
    }

    private static Map<String, Properties> bundles() {
        Map<String, Properties> found = new TreeMap<>();
        Matcher registered = REGISTERED.matcher(read(PAGES.resolve("WEB-INF/faces-config.xml")));
        while (registered.find()) {
            Path file = RESOURCES.resolve(registered.group(1).replace('.', '/') + ".properties");
            found.put(registered.group(2), load(file));
        }
        return found;
    }

    private static Properties load(Path file) {
        Properties bundle = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static Map<String, String> sources(Path folder, String ending) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> sources.put(folder.relativize(file).toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
