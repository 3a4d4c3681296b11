package org.cliniccalendar.importing;

import java.util.List;
import java.util.Map;

/** The rows of one file, as text by column; values have no blanks around them. */
record Table(Kind kind, List<Line> lines) {

    /** One row: a value for each column of the kind, empty where nothing stands. */
    record Line(Place place, Map<String, String> values) {

        String key(Kind kind) {
            return String.join(
                    " / ", kind.keyColumns().stream().map(values::get).toList());
        }
    }
}
