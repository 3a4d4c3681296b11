package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.directory.FoundClient;

/** Who a case is for: somebody who is registered, or who is about to be. */
public class ClaimantForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private FoundClient client;
    private boolean newClient;
    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;
    private String email;
    private String phone;

    /** @param another whether somebody registered with the same name and birthday is known to be somebody else */
    NewCase.Claimant claimant(boolean another) {
        return newClient
                ? new NewCase.Claimant(
                        null,
                        givenName,
                        familyName,
                        dateOfBirth,
                        Optional.ofNullable(email),
                        Optional.ofNullable(phone),
                        another)
                : NewCase.Claimant.registered(client.id());
    }

    /** The registered client takes the place of what was typed. */
    void take(FoundClient registered) {
        client = registered;
        newClient = false;
    }

    /** The name as it is spoken. */
    String name() {
        return newClient ? givenName + " " + familyName : client.name().spoken();
    }

    public FoundClient getClient() {
        return client;
    }

    public void setClient(FoundClient client) {
        this.client = client;
    }

    public boolean isNewClient() {
        return newClient;
    }

    public void setNewClient(boolean newClient) {
        this.newClient = newClient;
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
