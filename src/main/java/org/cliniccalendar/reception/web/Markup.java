package org.cliniccalendar.reception.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Short calls for writing elements; text and values of attributes are escaped by the writer. */
final class Markup {
    private final ResponseWriter writer;

    Markup(ResponseWriter writer) {
        this.writer = writer;
    }

    /** Begins an element; attributes are names and values in turn, and those with an empty value are left out. */
    Markup begin(String element, Object... attributes) throws IOException {
        writer.startElement(element, null);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].toString().isEmpty()) {
                writer.writeAttribute((String) attributes[i], attributes[i + 1], null);
            }
        }
        return this;
    }

    Markup text(Object words) throws IOException {
        writer.writeText(words, null);
        return this;
    }

    Markup end(String element) throws IOException {
        writer.endElement(element);
        return this;
    }

    /** A whole element with words in it. */
    Markup element(String element, String styleClass, Object words) throws IOException {
        return begin(element, "class", styleClass).text(words).end(element);
    }
}
