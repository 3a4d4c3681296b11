package org.cliniccalendar.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells menus and the guard of pages what the current user may open, by the access matrix. */
@Named
@RequestScoped
public class Access {
    @Inject
    private CurrentUser user;

    @Inject
    private AccessMatrix matrix;

    /** Whether there is a page at the path at all. */
    public boolean exists(String path) {
        return matrix.page(path).isPresent();
    }

    /**
     * Whether the current user may open a page.
     *
     * @param path the page's path inside the application, such as {@code /admin/people}; an unlisted one is closed
     */
    public boolean mayOpen(String path) {
        return matrix.page(path).filter(row -> row.admits(user.groups())).isPresent();
    }
}
