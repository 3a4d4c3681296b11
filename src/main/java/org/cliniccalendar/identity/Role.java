package org.cliniccalendar.identity;

/** What an account may be, for the whole network or at one clinic. */
public enum Role {
    /** Runs the network: people, clinics, imports. Never for one clinic only. */
    ADMINISTRATOR(Roles.ADMINISTRATOR),
    /** Runs one clinic: its rooms, sessions and closures. */
    CLINIC_MANAGER(Roles.CLINIC_MANAGER),
    /** Sees clients and offers time as sessions. */
    CLINICIAN(Roles.CLINICIAN),
    /** Receives clients at the desk and books for them. */
    RECEPTION(Roles.RECEPTION),
    /** Service provider: answers requests and types reports. */
    OPERATOR(Roles.OPERATOR),
    /** Books claimants for a case. */
    CASE_MANAGER(Roles.CASE_MANAGER),
    /** Is seen: keeps own appointments only. */
    CLIENT(Roles.CLIENT),
    /** Reads the audit trail, changes nothing. */
    AUDITOR(Roles.AUDITOR),
    /** Another system, known by its API token. Never the role of a person. */
    SERVICE(Roles.SERVICE);

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name in {@code @RolesAllowed}, in the access matrix and as a group of the server's security. */
    public String code() {
        return code;
    }

    /** For pages, which read properties: {@link #code()}. */
    public String getCode() {
        return code;
    }

    /** Whether a person can be given this role. */
    public boolean isForPeople() {
        return this != SERVICE;
    }

    /** Whether this role may be given at one clinic; the others are for the whole network only. */
    public boolean isPerClinic() {
        return this != ADMINISTRATOR && this != AUDITOR && this != SERVICE;
    }
}
