package org.cliniccalendar.directory.web;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed about a person. */
public abstract class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;
    private String phone;

    /** The name as it is spoken. */
    protected String spoken() {
        return givenName + " " + familyName;
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
