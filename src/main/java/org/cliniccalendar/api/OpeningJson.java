package org.cliniccalendar.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.cliniccalendar.booking.Opening;

/** Openings as the API writes them. */
final class OpeningJson {
    private OpeningJson() {}

    static JsonArrayBuilder list(List<Opening> openings, long appointmentTypeId) {
        JsonArrayBuilder list = JsonParts.list();
        openings.forEach(opening -> list.add(one(opening, appointmentTypeId)));
        return list;
    }

    private static JsonObjectBuilder one(Opening opening, long appointmentTypeId) {
        JsonObjectBuilder json = JsonParts.object()
                .add("id", opening.slotId())
                .add("start", Times.at(opening.zone(), opening.during().start()))
                .add("end", Times.at(opening.zone(), opening.during().end()));
        if (opening.clinicianId() == null) {
            json.addNull("clinician");
        } else {
            json.add(
                    "clinician",
                    named(opening.clinicianId(), opening.clinician().spoken()));
        }
        json.add("clinic", named(opening.clinicId(), opening.clinic()));
        if (opening.room().isEmpty()) {
            json.addNull("room");
        } else {
            json.add("room", opening.room());
        }
        return json.add("appointmentType", appointmentTypeId)
                .add("levelOfAvailability", opening.level().name())
                .add("warnings", texts(opening.warnings()));
    }

    static JsonArrayBuilder texts(List<String> texts) {
        JsonArrayBuilder list = JsonParts.list();
        texts.forEach(list::add);
        return list;
    }

    static JsonObjectBuilder named(long id, String name) {
        return JsonParts.object().add("id", id).add("name", name);
    }
}
