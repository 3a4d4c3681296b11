package org.cliniccalendar.casework;

/** By what the list of cases is ordered; cases that are equal in it follow by age. */
public enum CaseOrder {
    REFERENCE("lower(i.reference)"),
    CLAIMANT("lower(p.family_name)"),
    /** Those that are due on no day come last. */
    DUE("i.due_on");

    private final String column;

    CaseOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        return " ORDER BY " + column + (descending ? " DESC" : "") + " NULLS LAST, i.id";
    }
}
