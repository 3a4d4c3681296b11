package org.cliniccalendar.reception.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.reception.DeskOrder;

/** What is typed into the panel that books. */
public class DeskForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String requestKey = UUID.randomUUID().toString();
    private FoundClient client;
    private boolean newClient;
    private Long typeId;
    private String claim;
    private String reason;
    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;
    private String email;
    private String phone;

    DeskOrder order(List<Long> slots) {
        return new DeskOrder(slots, typeId, who(), claim == null ? "" : claim.strip(), requestKey);
    }

    DeskOrder.Who who() {
        return newClient
                ? new DeskOrder.Who(
                        null,
                        givenName,
                        familyName,
                        dateOfBirth,
                        Optional.ofNullable(email),
                        Optional.ofNullable(phone))
                : DeskOrder.Who.registered(client.id());
    }

    /** The registered client takes the place of what was typed. */
    void take(FoundClient registered) {
        client = registered;
        newClient = false;
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

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
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
