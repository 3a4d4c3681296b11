package org.cliniccalendar.template;

/** Whose a template is. */
public enum TemplateKind {
    /** Shared by all who plan sessions, and of nobody (features J14). */
    PRACTICE,
    /** Of one clinician, whom alone it is shown (features J15). */
    PERSONAL,
    /** A clinic's own session, as Appointments Setup lists it, before it is allocated to anybody (features V1). */
    DEFINITION
}
