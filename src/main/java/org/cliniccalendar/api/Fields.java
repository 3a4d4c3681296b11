package org.cliniccalendar.api;

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
import java.util.Optional;
import java.util.function.Function;

/** The fields of a JSON object that a request sent. Whatever is missing or wrong is refused by its name. */
final class Fields {
    private static final int MOST_BYTES = 1 << 20;

    private final JsonObject object;
    private final boolean badRequest;

    private Fields(JsonObject object, boolean badRequest) {
        this.object = object;
        this.badRequest = badRequest;
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
        try (JsonReader reader = JsonParts.reader(new ByteArrayInputStream(bytes))) {
            return new Fields(reader.readObject(), false);
        } catch (RuntimeException whateverTheReaderStumblesOver) {
            throw new BadRequestException("The request is not a JSON object.", whateverTheReaderStumblesOver);
        }
    }

    /** The same, of which wrong ones are refused with 400 and the code {@code WRONG_FIELD}. */
    Fields strictly() {
        return new Fields(object, true);
    }

    /** A key that must be there, as a number or a text of digits. */
    long key(String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        String digits = value instanceof JsonString text ? text.getString() : value.toString();
        if (!digits.matches("\\d{1,18}")) {
            throw wrong(name, "“" + name + "” is missing or wrong. It is a number such as 4711.");
        }
        return Long.parseLong(digits);
    }

    /** Whether a field is there. */
    boolean has(String name) {
        return object.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }

    /** An object that may be left out. */
    Optional<Fields> object(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (object.get(name) instanceof JsonObject inner) {
            return Optional.of(new Fields(inner, badRequest));
        }
        throw wrong(name, "“" + name + "” is an object.");
    }

    /** A text that must be there. */
    String text(String name, int most) {
        return optionalText(name, most).orElseThrow(() -> missing(name));
    }

    /** A text that may be left out; it is not blank and of one line. */
    Optional<String> optionalText(String name, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        String text = read(name, object.get(name), String::strip, "“Hale”");
        if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, "“" + name + "” is one line of 1 to " + most + " characters.");
        }
        return Optional.of(text);
    }

    /** The refusal of a request without a field. */
    WrongField missing(String name) {
        return wrong(name, "“" + name + "” is missing.");
    }

    private WrongField wrong(String name, String detail) {
        return badRequest
                ? new WrongField(
                        ProblemDetail.of(Response.Status.BAD_REQUEST, detail).coded("WRONG_FIELD"), name)
                : new WrongField(name, detail);
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
            throw wrong(name, "“" + name + "” is missing. It is a text such as " + example + ".");
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
            throw wrong(name, "“" + name + "” is a list of texts such as " + example + ".");
        }
        List<T> list = new ArrayList<>();
        for (JsonValue entry : entries) {
            list.add(read(name + "[" + list.size() + "]", entry, reading, example));
        }
        return list;
    }

    private <T> T read(String name, JsonValue value, Function<String, T> reading, String example) {
        if (value instanceof JsonString text) {
            try {
                return reading.apply(text.getString());
            } catch (DateTimeException notSuchAText) {
                throw wrong(name, "“" + name + "” is wrong. It is a text such as " + example + ".");
            }
        }
        throw wrong(name, "“" + name + "” is no text. It is a text such as " + example + ".");
    }
}
