package org.cliniccalendar.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Someone who sees clients: doctor, specialist or therapist (FHIR Practitioner with PractitionerRole).
 * A clinician works at one or more clinics and offers time there as sessions.
 */
@Entity
public class Clinician {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String code;
    private String title;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String role;
    private String specialty;
    private String email;

    @ManyToMany
    @JoinTable(
            name = "clinician_clinic",
            joinColumns = @JoinColumn(name = "clinician_id"),
            inverseJoinColumns = @JoinColumn(name = "clinic_id"))
    private Set<Clinic> clinics = new LinkedHashSet<>();

    @Version
    private int version;

    protected Clinician() {}

    Clinician(ClinicianEntry entry, Set<Clinic> clinics) {
        code = entry.code();
        describe(entry, clinics);
    }

    final void describe(ClinicianEntry entry, Set<Clinic> worksAt) {
        title = entry.name().title();
        givenName = entry.name().given();
        familyName = entry.name().family();
        role = entry.role();
        specialty = entry.specialty();
        email = entry.email().orElse(null);
        clinics.retainAll(worksAt);
        clinics.addAll(worksAt);
    }

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public PersonName getName() {
        return new PersonName(title, givenName, familyName);
    }

    public String getRole() {
        return role;
    }

    public String getSpecialty() {
        return specialty;
    }

    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    public boolean worksAt(Clinic clinic) {
        return clinics.contains(clinic);
    }

    ClinicianEntry entry() {
        return new ClinicianEntry(
                code,
                getName(),
                role,
                specialty,
                getEmail(),
                clinics.stream().map(Clinic::getCode).collect(Collectors.toUnmodifiableSet()));
    }
}
