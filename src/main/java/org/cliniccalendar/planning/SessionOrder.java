package org.cliniccalendar.planning;

/** By what the list of sessions is ordered; sessions that are equal in it follow by name. */
public enum SessionOrder {
    NAME("lower(s.name)"),
    /** By family name; the clinics' own sessions by the name of the clinic. */
    CLINICIAN("coalesce(lower(c.family_name), lower(k.name))"),
    /** By clinic and room; within a clinic those without a room come last. */
    LOCATION("lower(k.name) {0}, lower(m.name)"),
    /** The active ones first. */
    STATUS("s.status");

    private final String columns;

    SessionOrder(String columns) {
        this.columns = columns;
    }

    /** The columns to order by, after which follow name and key. */
    String sql(boolean descending) {
        String direction = descending ? "DESC" : "ASC";
        return columns.replace("{0}", direction) + " " + direction + " NULLS LAST, lower(s.name), s.id";
    }
}
