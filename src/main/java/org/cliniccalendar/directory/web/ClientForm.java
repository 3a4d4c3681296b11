package org.cliniccalendar.directory.web;

import org.cliniccalendar.directory.FoundClient;

/** Who is booked: somebody who is registered, or who is about to be. */
public abstract class ClientForm extends PersonForm {
    private static final long serialVersionUID = 1L;

    private FoundClient client;
    private boolean newClient;
    private String email;

    /** The registered client takes the place of what was typed. */
    public void take(FoundClient registered) {
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
