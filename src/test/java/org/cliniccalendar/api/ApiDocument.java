package org.cliniccalendar.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.Set;

/** The description of the API that the product brings along. */
final class ApiDocument {
    private ApiDocument() {}

    static JsonObject read() {
        try (JsonReader reader = Json.createReader(ApiDocument.class.getResourceAsStream("/META-INF/openapi.json"))) {
            return reader.readObject();
        }
    }

    /** The members that a schema has. */
    static Set<String> members(String schema) {
        return read().getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(schema)
                .getJsonObject("properties")
                .keySet();
    }
}
