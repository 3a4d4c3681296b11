package org.cliniccalendar.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the access matrix lists is there, what is there is listed, and the code says the same as the matrix. */
class AccessMatrixTest {
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final Set<String> SYSTEM = Set.of(AccessMatrix.SYSTEM);

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("org.cliniccalendar").stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private final Map<String, AccessMatrix.Row> rows = new AccessMatrix().rows();

    @Test
    void everyPageIsListedAndEveryListedPageExists() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            Set<String> pages = files.map(
                            file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/"))
                    .map(path -> path.substring(0, path.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    names("page"),
                    pages,
                    "list each page under src/main/webapp as a 'page' in access-matrix.csv, and no other");
        }
    }

    @Test
    void everyServiceMethodIsListedAndOpenToThoseWhoAreListed() {
        Map<String, Set<String>> found = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                .filter(type -> type.getSimpleName().endsWith("Service"))
                .forEach(type -> publicMethods(type)
                        .forEach(method -> found.merge(
                                type.getSimpleName() + "." + method.getName(), open(method), (one, other) -> {
                                    assertEquals(one, other, method + " has another audience than its namesake");
                                    return one;
                                })));
        assertSame("service", found);
    }

    @Test
    void everyEndpointIsListedAndOpenToThoseWhoAreListed() {
        String base = CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(ApplicationPath.class))
                .map(type -> type.getAnnotation(ApplicationPath.class).value())
                .findAny()
                .orElse("");
        Map<String, Set<String>> found = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> publicMethods(type)
                        .forEach(method -> verb(method)
                                .ifPresent(verb -> found.put(verb + " " + address(base, type, method), open(method)))));
        assertSame("endpoint", found);
    }

    @Test
    void everyColumnOfTheMatrixIsARoleOrSomeoneWithout() {
        Set<String> known = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet());
        known.addAll(Set.of(AccessMatrix.ANONYMOUS, AccessMatrix.SYSTEM));
        rows.values().forEach(row -> assertTrue(known.containsAll(row.open()), row + " has an unknown column"));
    }

    private void assertSame(String kind, Map<String, Set<String>> found) {
        Set<String> wrong = new TreeSet<>();
        found.forEach((name, audience) -> {
            AccessMatrix.Row row = rows.get(kind + " " + name);
            if (row == null) {
                wrong.add(name + " is not listed; its annotations open it to " + new TreeSet<>(audience));
            } else if (!row.open().equals(audience)) {
                wrong.add(name + " is listed for " + new TreeSet<>(row.open()) + ", its annotations say "
                        + new TreeSet<>(audience));
            }
        });
        names(kind).stream()
                .filter(name -> !found.containsKey(name))
                .forEach(name -> wrong.add(name + " is not there"));
        assertTrue(wrong.isEmpty(), "access-matrix.csv, kind " + kind + ":\n" + String.join("\n", wrong));
    }

    private Set<String> names(String kind) {
        return rows.values().stream()
                .filter(row -> row.kind().equals(kind))
                .map(AccessMatrix.Row::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The audience by the annotations of the method, else of its class; saying nothing is as bad as unlisted. */
    private static Set<String> open(Method method) {
        for (AnnotatedElement element : List.of(method, method.getDeclaringClass())) {
            if (element.isAnnotationPresent(DenyAll.class)) {
                return Set.of();
            }
            if (element.isAnnotationPresent(PermitAll.class)) {
                return SYSTEM;
            }
            if (element.isAnnotationPresent(RolesAllowed.class)) {
                return Set.of(element.getAnnotation(RolesAllowed.class).value());
            }
        }
        return Set.of("anybody, because it has no annotation");
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findAny();
    }

    private static String address(String base, Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        return Stream.of(base, type.getAnnotation(Path.class).value(), own == null ? "" : own.value())
                .map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
