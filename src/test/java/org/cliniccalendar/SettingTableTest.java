package org.cliniccalendar;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The table {@code settings.csv} says of each setting of each form which test changes it and sees something else for it: a
 * booking, a page, a report. A field of a form that no row names fails the build; so does a row whose field or test is not
 * there.
 */
class SettingTableTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TABLE = Path.of("src/test/resources/org/cliniccalendar/settings.csv");

    /** What a person types into or chooses from: fields of this product's own, of Faces and PrimeFaces, and plain ones. */
    private static final Pattern FIELD =
            Pattern.compile("<(?:cc:(?:text|area|number|select|check|choices|date|time|palette|several|secret)"
                    + "|h:(?:input\\w+|select\\w+)"
                    + "|p:(?:autoComplete|datePicker|select\\w+|input\\w+|toggleSwitch)"
                    + "|input|select|textarea)\\b([^>]*)>");

    private static final Pattern ID = Pattern.compile("\\bid=\"([\\w-]+)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([\\w-]+)\"");

    /** Pages on which nothing is set for later: searches, and what is said once for one act, such as a reason. */
    private static final Set<String> SEARCHES_AND_ACTS = Set.of(
            "WEB-INF/audit/filters.xhtml",
            "WEB-INF/booking/series.xhtml",
            "WEB-INF/casework/answer.xhtml",
            "WEB-INF/casework/claimant.xhtml",
            "WEB-INF/casework/criteria.xhtml",
            "WEB-INF/casework/filters.xhtml",
            "WEB-INF/casework/returning.xhtml",
            "WEB-INF/casework/terms.xhtml",
            "WEB-INF/casework/typist.xhtml",
            "WEB-INF/casework/why.xhtml",
            "WEB-INF/identity/made-token.xhtml",
            "WEB-INF/planning/asked.xhtml",
            "WEB-INF/planning/calling-off.xhtml",
            "WEB-INF/planning/days-off.xhtml",
            "WEB-INF/planning/filters.xhtml",
            "WEB-INF/planning/proposal.xhtml",
            "WEB-INF/rebooking/close.xhtml",
            "WEB-INF/rebooking/rebook.xhtml",
            "WEB-INF/reception/booking.xhtml",
            "WEB-INF/reception/head.xhtml",
            "WEB-INF/reception/holding.xhtml",
            "WEB-INF/reception/joining.xhtml",
            "WEB-INF/reception/new-client.xhtml",
            "WEB-INF/reception/one.xhtml",
            "WEB-INF/reporting/filters.xhtml",
            "WEB-INF/requests/others.xhtml",
            "WEB-INF/requests/reason.xhtml",
            "WEB-INF/session/editor/head.xhtml",
            "WEB-INF/setup/definitions.xhtml",
            "answer.xhtml",
            "appointment.xhtml",
            "calendar.xhtml",
            "inquiry.xhtml",
            "login.xhtml",
            "session-templates.xhtml");

    /** Without a name and a key: the box in front of a slot, and the switch of the letter keys, which has its own. */
    private static final Set<String> NAMELESS =
            Set.of("WEB-INF/session/editor/slots.xhtml", "WEB-INF/reception/keys.xhtml");

    static final List<Row> ROWS = rows();

    private static final Map<String, String> SOURCES = sources();

    /** @param test the simple name of the test's class, and its method */
    private record Row(String form, String setting, String test) {
        String field() {
            return form + " " + setting;
        }
    }

    @Test
    void everySettingHasItsRowAndEveryRowItsSetting() {
        Set<String> listed = new TreeSet<>();
        ROWS.forEach(row -> assertTrue(listed.add(row.field()), () -> row.field() + " stands there twice"));

        assertEquals(String.join("\n", settings()), String.join("\n", listed));
    }

    @Test
    void everyPageOfSearchesAndActsIsThereAndHasFields() {
        Set<String> pages = new TreeSet<>(SEARCHES_AND_ACTS);
        pages.removeAll(pagesWithFields());

        assertEquals(Set.of(), pages);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyRowNamesATestThatIsThere(Row row) {
        String[] test = row.test().split("#");
        Pattern method = Pattern.compile("Test\\s+(\\s*@.*\\s+)*void " + Pattern.quote(test[1]) + "\\(");

        assertTrue(method.matcher(SOURCES.getOrDefault(test[0], "")).find(), row.test());
    }

    private static Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String form = form(page);
            Matcher field = FIELD.matcher(SEARCHES_AND_ACTS.contains(form) || isTag(form) ? "" : TestTable.text(page));
            while (field.find()) {
                Matcher key = ID.matcher(field.group(1));
                Matcher name = NAME.matcher(field.group(1));
                if (key.find()) {
                    settings.add(form + " " + key.group(1));
                } else if (name.find()) {
                    settings.add(form + " " + name.group(1));
                } else {
                    assertTrue(NAMELESS.contains(form), () -> form + ": " + field.group());
                }
            }
        }
        return settings;
    }

    private static Set<String> pagesWithFields() {
        Set<String> pages = new TreeSet<>();
        files(PAGES, ".xhtml").stream()
                .filter(page -> FIELD.matcher(TestTable.text(page)).find())
                .forEach(page -> pages.add(form(page)));
        return pages;
    }

    private static boolean isTag(String form) {
        return form.startsWith("WEB-INF/tags/");
    }

    private static String form(Path page) {
        return PAGES.relativize(page).toString().replace('\\', '/');
    }

    private static List<Row> rows() {
        return TestTable.text(TABLE)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static Map<String, String> sources() {
        return files(TESTS, "IT.java").stream()
                .collect(toMap(file -> file.getFileName().toString().replace(".java", ""), TestTable::text));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
