package org.cliniccalendar.identity;

import jakarta.enterprise.context.RequestScoped;

/** Where what happens in this request was begun: the path of a page or of an address of the API. */
@RequestScoped
public class Origin {
    private static final int LONGEST = 300;

    private String path = "";

    /** @param somewhere a path inside the application; of a longer one the first 300 characters are kept */
    public void begin(String somewhere) {
        path = somewhere.substring(0, Math.min(somewhere.length(), LONGEST));
    }

    /** Empty for work that no request began. */
    public String path() {
        return path;
    }
}
