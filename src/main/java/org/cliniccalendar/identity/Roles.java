package org.cliniccalendar.identity;

/** The codes of {@link Role} as constants, for {@code @RolesAllowed}. */
public final class Roles {
    public static final String ADMINISTRATOR = "administrator";
    public static final String CLINIC_MANAGER = "clinic-manager";
    public static final String CLINICIAN = "clinician";
    public static final String RECEPTION = "reception";
    public static final String OPERATOR = "operator";
    public static final String CASE_MANAGER = "case-manager";
    public static final String CLIENT = "client";
    public static final String AUDITOR = "auditor";
    public static final String SERVICE = "service";

    private Roles() {}
}
