package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cliniccalendar.casework.NewCase;

/** What is typed into the New case panel. */
public class CaseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String requestKey = UUID.randomUUID().toString();
    private String reference;
    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;
    private String email;
    private String phone;

    /** The case with the opening chosen. The same form sent twice for the same opening books once. */
    NewCase forOpening(long slotId, long appointmentTypeId) {
        return new NewCase(
                reference,
                new NewCase.Claimant(
                        null,
                        givenName,
                        familyName,
                        dateOfBirth,
                        Optional.ofNullable(email),
                        Optional.ofNullable(phone)),
                slotId,
                appointmentTypeId,
                requestKey + "/" + slotId);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public LocalDate getDateOfBirth() {
        return dateOfBirth;
    }

    public void setDateOfBirth(LocalDate dateOfBirth) {
        this.dateOfBirth = dateOfBirth;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
