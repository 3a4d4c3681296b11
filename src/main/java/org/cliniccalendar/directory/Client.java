package org.cliniccalendar.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** Who is seen: patient, claimant or participant (FHIR Patient). The number is what people and other systems quote. */
@Entity
public class Client {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String number;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    private String email;
    private String phone;
    private String address;

    @Version
    private int version;

    protected Client() {}

    Client(ClientEntry entry) {
        number = entry.number();
        describe(entry);
    }

    final void describe(ClientEntry entry) {
        givenName = entry.givenName();
        familyName = entry.familyName();
        dateOfBirth = entry.dateOfBirth();
        email = entry.email().orElse(null);
        phone = entry.phone().orElse(null);
        address = entry.address();
    }

    public long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public PersonName getName() {
        return new PersonName("", givenName, familyName);
    }

    public LocalDate getDateOfBirth() {
        return dateOfBirth;
    }

    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    public Optional<String> getPhone() {
        return Optional.ofNullable(phone);
    }

    ClientEntry entry() {
        return new ClientEntry(number, givenName, familyName, dateOfBirth, getEmail(), getPhone(), address);
    }
}
