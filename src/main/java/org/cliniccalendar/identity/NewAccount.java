package org.cliniccalendar.identity;

import java.util.Set;

/**
 * A person to be given an account. User name and display name lose blanks at both ends.
 *
 * @param username what is typed at login, at most 254 characters, no blanks inside; upper and lower case are the same
 * @param displayName how pages name the person, at most 120 characters
 * @param password in clear, 12 to 128 characters
 * @param roles at least one
 * @param clinicianId the clinician this person is, or null
 * @param clientId the client this person is, or null
 */
public record NewAccount(
        String username, String displayName, String password, Set<RoleAt> roles, Long clinicianId, Long clientId) {
    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_USERNAME = 254;
    private static final int LONGEST_DISPLAY_NAME = 120;

    public NewAccount {
        username = username == null ? "" : username.strip();
        displayName = displayName == null ? "" : displayName.strip();
        roles = Set.copyOf(roles);
    }

    /** A person who is neither a clinician nor a client of the directory. */
    public NewAccount(String username, String displayName, String password, Set<RoleAt> roles) {
        this(username, displayName, password, roles, null, null);
    }

    /** Throws the first thing that is wrong. */
    void check() {
        if (username.isEmpty() || username.length() > LONGEST_USERNAME || username.matches(".*[\\s\\p{Cntrl}].*")) {
            throw new IdentityRefusal("account.username.unusable", LONGEST_USERNAME);
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_DISPLAY_NAME) {
            throw new IdentityRefusal("account.displayName.unusable", LONGEST_DISPLAY_NAME);
        }
        if (roles.isEmpty() || !roles.stream().allMatch(given -> given.role().isForPeople())) {
            throw new IdentityRefusal("account.roles.missing");
        }
        checkPassword(username, password);
    }

    static void checkPassword(String username, String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw new IdentityRefusal("account.password.short", SHORTEST_PASSWORD);
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw new IdentityRefusal("account.password.long", LONGEST_PASSWORD);
        }
        if (password.equalsIgnoreCase(username)) {
            throw new IdentityRefusal("account.password.username");
        }
    }

    /** Without the password: this may reach a log. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
