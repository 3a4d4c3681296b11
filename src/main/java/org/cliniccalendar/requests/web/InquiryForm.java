package org.cliniccalendar.requests.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.cliniccalendar.requests.NewInquiry;

/** What is typed about an inquiry (features K26). */
public class InquiryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long appointmentTypeId;
    private Long clinicId;
    private String reference;
    private String wish;
    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;
    private String phone;

    NewInquiry inquiry() {
        NewInquiry.Person client = new NewInquiry.Person(givenName, familyName, dateOfBirth);
        return new NewInquiry(clinicId, appointmentTypeId, reference, wish, client, phone);
    }

    /** For whom, as one speaks. */
    String client() {
        return givenName + " " + familyName;
    }

    public Long getAppointmentTypeId() {
        return appointmentTypeId;
    }

    public void setAppointmentTypeId(Long appointmentTypeId) {
        this.appointmentTypeId = appointmentTypeId;
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
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
