package org.cliniccalendar.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small network as import files, to which a test makes one change. */
final class NetworkFiles {
    private final Map<String, String> files = new LinkedHashMap<>();

    NetworkFiles() {
        files.put(
                "clinics.csv", "code,name,zone\nCW,\"Quay House, Goole\",Europe/London\nMH,Mill House,Europe/London\n");
        files.put("rooms.csv", "clinic,name,description\nCW,Room 7,ground floor\nMH,Room 1,\n");
        files.put(
                "clinicians.csv",
                "code,title,given_name,family_name,role,specialty,email,clinics\n"
                        + "HAD,Dr,Samir,Haddad,Surgeon,Orthopaedics,haddad@clinic.test,CW;MH\n");
        files.put("appointment-types.csv", "code,name,minutes,channel\nASM,Assessment,45,in-person\n");
        files.put(
                "sessions.csv",
                "code,clinic,room,clinician,first_date,start,end,rule,appointment_types,minutes,level,typed_by\n"
                        + "S1,CW,Room 7,HAD,2026-12-07,09:00,12:00,FREQ=WEEKLY;BYDAY=MO,ASM,45,available,specialist\n"
                                .replace("FREQ=WEEKLY;BYDAY=MO", "\"FREQ=WEEKLY;BYDAY=MO\""));
        files.put(
                "clients.csv",
                "number,given_name,family_name,date_of_birth,email,phone,address\n"
                        + "C1,Winifred,Hale,1961-04-30,hale@example.org,,\"1 Mill Lane, Leeds\"\n");
    }

    /** The network with some text of a file replaced; the text must stand there. */
    NetworkFiles with(String file, String text, String replacement) {
        if (!files.get(file).contains(text)) {
            throw new IllegalArgumentException(text + " is not in " + file);
        }
        files.compute(file, (name, content) -> content.replace(text, replacement));
        return this;
    }

    List<ImportFile> list() {
        List<ImportFile> list = new ArrayList<>();
        files.forEach((name, content) -> list.add(file(name, content)));
        return list;
    }

    static ImportFile file(String name, String content) {
        return new ImportFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
