package org.cliniccalendar.requests.web;

import org.cliniccalendar.directory.web.PersonForm;
import org.cliniccalendar.requests.NewInquiry;

/** What is typed about an inquiry (features K26). */
public class InquiryForm extends PersonForm {
    private static final long serialVersionUID = 1L;

    private Long appointmentTypeId;
    private Long clinicId;
    private String reference;
    private String wish;

    NewInquiry inquiry() {
        NewInquiry.Person client = new NewInquiry.Person(getGivenName(), getFamilyName(), getDateOfBirth());
        return new NewInquiry(clinicId, appointmentTypeId, reference, wish, client, getPhone());
    }

    /** For whom, as one speaks. */
    String client() {
        return spoken();
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
}
