package org.cliniccalendar.identity.web;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cliniccalendar.directory.Client;
import org.cliniccalendar.identity.IdentityRefusal;
import org.cliniccalendar.identity.NewAccount;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.RoleAt;

/** What is typed into the dialog for a new person. */
public class NewPerson implements Serializable {
    private String username;
    private String displayName;
    private String password;
    private Role role = Role.RECEPTION;
    private Long clinicId;
    private Long clinicianId;
    private String clientNumber;

    /** @param client finds a client by number */
    NewAccount toAccount(Function<String, Optional<Client>> client) {
        Set<RoleAt> roles = Set.of(new RoleAt(role, role.isPerClinic() ? clinicId : null));
        return new NewAccount(
                username,
                displayName,
                password,
                roles,
                role == Role.CLINICIAN ? clinicianId : null,
                role == Role.CLIENT ? clientId(client) : null);
    }

    private Long clientId(Function<String, Optional<Client>> client) {
        String number = clientNumber.strip();
        return client.apply(number).map(Client::getId).orElseThrow(() -> IdentityRefusal.unknownClient(number));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public Long getClinicianId() {
        return clinicianId;
    }

    public void setClinicianId(Long clinicianId) {
        this.clinicianId = clinicianId;
    }

    public String getClientNumber() {
        return clientNumber;
    }

    public void setClientNumber(String clientNumber) {
        this.clientNumber = clientNumber;
    }
}
