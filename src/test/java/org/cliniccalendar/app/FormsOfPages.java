package org.cliniccalendar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of all pages as their files have them, with what they include. */
final class FormsOfPages {
    private static final Path ROOT = Path.of("src", "main", "webapp");
    private static final Pattern INCLUDED = Pattern.compile("<ui:(?:include src|decorate template)=\"([^\"#]+)\"");
    private static final Pattern FORM = Pattern.compile("<h:form id=\"(\\w+)\".*?</h:form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<cc:(?:text|time|number|date|secret)\\b|<h:inputText|<p:autoComplete");

    private FormsOfPages() {}

    /** Page and form of each that one types into, such as {@code setup/blocks edit}. */
    static Set<String> withFields() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : pages()) {
            String name = ROOT.relativize(page).toString().replace('\\', '/').replace(".xhtml", "");
            Matcher forms = FORM.matcher(whole(page, new HashSet<>()));
            while (forms.find()) {
                if (FIELD.matcher(forms.group()).find()) {
                    found.add(name + " " + forms.group(1));
                }
            }
        }
        return found;
    }

    private static Iterable<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.startsWith(ROOT.resolve("WEB-INF")))
                    .toList();
        }
    }

    /** A file with what it includes in the places where it does; what it says twice stands there once. */
    private static String whole(Path file, Set<Path> within) throws IOException {
        if (!within.add(file)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        String own = Files.readString(file);
        Matcher included = INCLUDED.matcher(own);
        int done = 0;
        while (included.find()) {
            String named = included.group(1);
            Path other = named.startsWith("/") ? ROOT.resolve(named.substring(1)) : file.resolveSibling(named);
            text.append(own, done, included.start()).append(whole(other.normalize(), within));
            done = included.end();
        }
        return text.append(own, done, own.length()).toString();
    }
}
