package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What openapi.json says of addresses, verbs, path parameters and headers is what the endpoints say. */
class OpenApiTest {
    @Test
    void theDocumentListsEveryEndpointAndNoOther() {
        assertEquals(found(), described());
    }

    private static Map<String, Set<String>> described() {
        Map<String, Set<String>> described = new TreeMap<>();
        JsonObject paths = ApiDocument.read().getJsonObject("paths");
        paths.forEach((path, verbs) -> verbs.asJsonObject().forEach((verb, operation) -> {
            Set<String> parameters = new TreeSet<>();
            JsonObject said = operation.asJsonObject();
            if (said.containsKey("parameters")) {
                for (JsonObject parameter : said.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
                    if (!parameter.getString("in").equals("query")) {
                        parameters.add(parameter.getString("in") + " " + parameter.getString("name"));
                    }
                }
            }
            described.put(verb.toUpperCase(Locale.ROOT) + " " + path, parameters);
        }));
        return described;
    }

    private static Map<String, Set<String>> found() {
        Map<String, Set<String>> found = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.cliniccalendar").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .forEach(method -> verb(method).forEach(verb -> {
                                    Path own = method.getAnnotation(Path.class);
                                    String path = "/api/v1/"
                                            + type.getAnnotation(Path.class).value()
                                            + (own == null ? "" : "/" + own.value());
                                    // the same address may take bodies of several kinds
                                    found.computeIfAbsent(verb + " " + path, unused -> new TreeSet<>())
                                            .addAll(parameters(method));
                                })));
        return found;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static Set<String> parameters(Method method) {
        Set<String> parameters = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                parameters.add(
                        "path " + parameter.getAnnotation(PathParam.class).value());
            }
            if (parameter.isAnnotationPresent(HeaderParam.class)) {
                parameters.add(
                        "header " + parameter.getAnnotation(HeaderParam.class).value());
            }
        }
        return parameters;
    }
}
