package org.cliniccalendar.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A row of an account's roles; the rest of the application reads it as {@link RoleAt}. */
@Embeddable
class AccountRole {
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "clinic_id")
    private Long clinicId;

    protected AccountRole() {}

    AccountRole(RoleAt given) {
        role = given.role();
        clinicId = given.clinicId();
    }

    RoleAt toRoleAt() {
        return new RoleAt(role, clinicId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountRole that && role == that.role && Objects.equals(clinicId, that.clinicId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, clinicId);
    }
}
