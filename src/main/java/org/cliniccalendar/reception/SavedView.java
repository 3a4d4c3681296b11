package org.cliniccalendar.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A choice of columns that somebody keeps under a name, for themselves. */
@Entity
@Table(name = "reception_view")
public class SavedView {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String account;
    private String name;

    @Column(name = "by_session")
    private boolean bySession;

    private String clinics;
    private String clinicians;

    @Version
    private int version;

    protected SavedView() {}

    SavedView(String account, String name, DayFilter filter) {
        this.account = account;
        this.name = name;
        keep(filter);
    }

    final void keep(DayFilter filter) {
        bySession = filter.bySession();
        clinics = text(filter.clinicIds());
        clinicians = text(filter.clinicianIds());
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** The columns. */
    public DayFilter filter() {
        return new DayFilter(bySession, keys(clinics), keys(clinicians));
    }

    private static String text(Set<Long> keys) {
        return keys.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Set<Long> keys(String text) {
        return Arrays.stream(text.split(","))
                .filter(key -> !key.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
