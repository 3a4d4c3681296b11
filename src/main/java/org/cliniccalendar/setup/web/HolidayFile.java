package org.cliniccalendar.setup.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.setup.BankHolidays;
import org.cliniccalendar.setup.ClosureDay;
import org.cliniccalendar.setup.SetupRefused;

/** A file of bank holidays as it is being loaded: first read, then its regions are chosen. */
public class HolidayFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient Part sent;
    private Map<String, List<ClosureDay>> regions = Map.of();
    private List<String> chosen = List.of();

    void read() {
        try (InputStream content = sent.getInputStream()) {
            regions = BankHolidays.read(content);
            chosen = new ArrayList<>(regions.keySet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<ClosureDay> days() {
        List<ClosureDay> days = chosen.stream()
                .flatMap(region -> regions.getOrDefault(region, List.of()).stream())
                .toList();
        if (days.isEmpty()) {
            throw new SetupRefused("closures.file.noRegion");
        }
        return days;
    }

    public Part getSent() {
        return sent;
    }

    public void setSent(Part sent) {
        this.sent = sent;
    }

    /** Regions of the file, once it was read. */
    public List<String> getRegions() {
        return List.copyOf(regions.keySet());
    }

    /** How many days the file has for a region. */
    public int count(String region) {
        return regions.get(region).size();
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
