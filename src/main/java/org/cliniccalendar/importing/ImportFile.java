package org.cliniccalendar.importing;

/**
 * A file as it was given: its own name without folders, and its content.
 *
 * @param name tells the kind ({@code clinics.csv}) when it is one of the usual names, and stands in problems
 */
public record ImportFile(String name, byte[] content) {

    /** Keeps of the name only what follows the last slash or backslash. */
    public ImportFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
