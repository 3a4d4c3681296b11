package org.cliniccalendar.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The fields of a JSON object that a request sent. Whatever is missing or wrong is refused by its name. */
final class Fields {
    private static final int MOST_BYTES = 1 << 20;

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * @throws BadRequestException if this is no JSON object
     * @throws ClientErrorException 413 if it is larger than a megabyte
     */
    static Fields read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(
                    ProblemDetail.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "This request is larger than 1 MB.")
                            .answer());
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return new Fields(reader.readObject());
        } catch (RuntimeException whateverTheReaderStumblesOver) {
            throw new BadRequestException("The request is not a JSON object.", whateverTheReaderStumblesOver);
        }
    }

    /**
     * A field that must be there.
     *
     * @param example of what it holds, for the refusal
     * @throws WrongField if it is missing, no text, or the reading finds it wrong with a {@link DateTimeException}
     */
    <T> T required(String name, Function<String, T> reading, String example) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            throw new WrongField(name, "“" + name + "” is missing. It is a text such as " + example + ".");
        }
        return read(name, value, reading, example);
    }

    /**
     * A list that may be left out.
     *
     * @throws WrongField as {@link #required} does, with the index of the entry
     */
    <T> List<T> list(String name, Function<String, T> reading, String example) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray entries)) {
            throw new WrongField(name, "“" + name + "” is a list of texts such as " + example + ".");
        }
        List<T> list = new ArrayList<>();
        for (JsonValue entry : entries) {
            list.add(read(name + "[" + list.size() + "]", entry, reading, example));
        }
        return list;
    }

    private static <T> T read(String name, JsonValue value, Function<String, T> reading, String example) {
        if (value instanceof JsonString text) {
            try {
                return reading.apply(text.getString());
            } catch (DateTimeException notSuchAText) {
                throw new WrongField(name, "“" + name + "” is wrong. It is a text such as " + example + ".");
            }
        }
        throw new WrongField(name, "“" + name + "” is no text. It is a text such as " + example + ".");
    }
}
