package org.cliniccalendar.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;

/**
 * Begins the objects and lists that the API writes and reads. The methods of {@link Json} search the class path for the
 * provider at every call, and so for each object of an answer; this searches once.
 */
final class JsonParts {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    static JsonArrayBuilder list() {
        return PROVIDER.createArrayBuilder();
    }

    static JsonString text(String text) {
        return PROVIDER.createValue(text);
    }

    static JsonReader reader(InputStream text) {
        return PROVIDER.createReader(text);
    }
}
