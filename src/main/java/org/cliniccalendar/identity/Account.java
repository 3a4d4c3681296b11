package org.cliniccalendar.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may log in. An account is made with a password and at least one role; it may stand for a clinician or a client
 * of the directory. A disabled account keeps everything but its logins, and can be enabled again; it is never deleted,
 * because records name it.
 *
 * <p>The login epoch counts the reasons to log in anew: a changed password, changed roles, being disabled. A login
 * remembers the epoch at which it began and ends when the account has moved on, on every node.
 */
@Entity
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "clinician_id")
    private Long clinicianId;

    @Column(name = "client_id")
    private Long clientId;

    private boolean disabled;

    @Column(name = "login_epoch")
    private int loginEpoch = 1;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<AccountRole> roles = new HashSet<>();

    @Version
    private int version;

    protected Account() {}

    Account(NewAccount wanted, String passwordHash) {
        username = wanted.username();
        displayName = wanted.displayName();
        clinicianId = wanted.clinicianId();
        clientId = wanted.clientId();
        this.passwordHash = passwordHash;
        hold(wanted.roles());
    }

    void takePassword(String newHash) {
        passwordHash = newHash;
        endLogins();
    }

    /** The same password under newer settings: nobody is logged out. */
    void rehash(String newHash) {
        passwordHash = newHash;
    }

    void takeRoles(Set<RoleAt> given) {
        hold(given);
        endLogins();
    }

    void disable() {
        disabled = true;
        endLogins();
    }

    void enable() {
        disabled = false;
    }

    private void hold(Set<RoleAt> given) {
        Set<AccountRole> wanted = given.stream().map(AccountRole::new).collect(Collectors.toSet());
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    private void endLogins() {
        loginEpoch++;
    }

    boolean isDisabled() {
        return disabled;
    }

    boolean isAdministrator() {
        return roles.contains(new AccountRole(RoleAt.network(Role.ADMINISTRATOR)));
    }

    String passwordHash() {
        return passwordHash;
    }

    int version() {
        return version;
    }

    String subject() {
        return "account:" + id;
    }

    Caller caller() {
        return new Caller(id, username, displayName, roles(), clinicianId, clientId, loginEpoch);
    }

    AccountRow row() {
        return new AccountRow(id, version, username, displayName, roles(), disabled);
    }

    private Set<RoleAt> roles() {
        return roles.stream().map(AccountRole::toRoleAt).collect(Collectors.toUnmodifiableSet());
    }
}
