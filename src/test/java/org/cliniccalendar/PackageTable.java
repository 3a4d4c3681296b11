package org.cliniccalendar;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may import which, lowest first. A package that is not listed may not exist. */
final class PackageTable extends ArchCondition<JavaClass> {

    private static final String EVERYTHING = "everything";

    private static final Map<String, Set<String>> MAY_IMPORT = """
            time           |
            web            | time
            recurrence     | time
            directory      | time
            identity       | time directory
            audit          | time identity
            messaging      | time directory identity audit
            template       | time recurrence directory identity audit
            session        | time recurrence directory identity audit template
            setup          | time recurrence directory identity audit template session
            booking        | time recurrence directory identity audit messaging template session
            planning       | time recurrence directory identity audit messaging template session booking
            rebooking      | time recurrence directory identity audit messaging template session booking
            requests       | time recurrence directory identity audit messaging template session booking
            reporting      | time directory identity audit
            casework       | time recurrence directory identity audit messaging template session booking requests
            reception      | time recurrence directory identity audit messaging template session booking planning casework
            selfscheduling | time recurrence directory identity audit messaging template session booking
            telehealth     | time recurrence directory identity audit messaging template session booking
            reminder       | time recurrence directory identity audit messaging template session booking
            calendar       | time recurrence directory identity audit messaging template session booking casework selfscheduling telehealth reminder
            api            | time recurrence directory identity audit messaging template session booking casework selfscheduling telehealth reminder
            importing      | time recurrence directory identity audit messaging template session booking casework selfscheduling telehealth reminder
            app            | everything
            """.lines().map(line -> line.split("\\|", 2)).collect(
            toMap(
                    cells -> cells[0].strip(),
                    cells -> Set.copyOf(List.of(cells[1].strip().split(" ")))));

    private static final String PAGES = ".web";

    private final String root;

    /** @param root the package that the features stand in */
    PackageTable(String root) {
        super("import only what the table of packages allows");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = inside(type);
        if (!MAY_IMPORT.containsKey(feature(from))) {
            events.add(violated(type, type.getName() + " stands in a package that the table does not list"));
            return;
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isOurs(dependency.getTargetClass().getBaseComponentType()))
                .filter(dependency ->
                        !may(from, inside(dependency.getTargetClass().getBaseComponentType())))
                .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
    }

    /**
     * The pages of a feature may import the feature, what it may import, the kit for pages, and the pages of features
     * that it may import.
     */
    private static boolean may(String from, String to) {
        Set<String> allowed = MAY_IMPORT.get(feature(from));
        boolean fromPages = !from.equals(feature(from));
        return from.equals(to)
                || allowed.contains(to)
                || allowed.contains(EVERYTHING)
                || fromPages
                        && (to.equals("web") || feature(to).equals(feature(from)) || allowed.contains(feature(to)));
    }

    private static String feature(String name) {
        return name.endsWith(PAGES) ? name.substring(0, name.length() - PAGES.length()) : name;
    }

    private boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    private String inside(JavaClass type) {
        return type.getPackageName().equals(root) ? "" : type.getPackageName().substring(root.length() + 1);
    }
}
