import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the two style sheets of every page: the theme {@code clinic}, which is saga with its colour literals replaced
 * by tokens, and {@code clinic.css}, our own sheets joined in the order of {@code sheets.txt}.
 *
 * <p>Run by the build as {@code java BuildTheme.java <saga theme.css> <theme folder> <output folder>}.
 */
class BuildTheme {

    private static final Pattern DECLARATION = Pattern.compile("([\\w-]+)\\s*:([^;{}]+)");

    /** One line of the list: a literal, and the token for words and for everything else; a null token keeps it. */
    private record Tint(Pattern literal, String forWords, String elsewhere) {

        static Tint parse(String line) {
            String[] columns = line.trim().split("\\s+");
            if (columns.length != 3) {
                throw new IllegalArgumentException("Not a literal and two tokens: " + line);
            }
            Pattern literal = Pattern.compile(Pattern.quote(columns[0]) + "(?![0-9a-fA-F])");
            return new Tint(literal, use(columns[1]), use(columns[2]));
        }

        private static String use(String token) {
            return token.equals("=") ? null : "var(" + token + ")";
        }

        String apply(String property, String value) {
            String token = property.equals("color") ? forWords : elsewhere;
            return token == null ? value : literal.matcher(value).replaceAll(token);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path saga = Path.of(arguments[0]);
        Path sources = Path.of(arguments[1]);
        Path resources = Path.of(arguments[2]);
        write(resources.resolve("primefaces-clinic/theme.css"), tinted(Files.readString(saga), tints(sources)));
        write(resources.resolve("clinic/clinic.css"), joined(sources));
    }

    private static List<Tint> tints(Path sources) throws IOException {
        return lines(sources.resolve("saga-tint.txt")).stream()
                .filter(line -> !line.startsWith("# "))
                .map(Tint::parse)
                .toList();
    }

    private static String tinted(String css, List<Tint> tints) {
        return DECLARATION.matcher(css.replace("\uFEFF", "")).replaceAll(declaration -> {
            String value = declaration.group(2);
            for (Tint tint : tints) {
                value = tint.apply(declaration.group(1), value);
            }
            return Matcher.quoteReplacement(declaration.group(1) + ":" + value);
        });
    }

    private static String joined(Path sources) throws IOException {
        List<String> sheets = new ArrayList<>();
        for (String name : lines(sources.resolve("sheets.txt"))) {
            sheets.add(Files.readString(sources.resolve("css").resolve(name)));
        }
        return String.join("\n", sheets);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    private static void write(Path file, String css) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, css);
    }
}
