package org.cliniccalendar.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.lang.reflect.Field;

/**
 * Services with what the container injects and without its guard, as a test in the container has no login. What they call in
 * the user's name is without it, too. The transaction is the test's to begin.
 */
public final class Unguarded {
    private Unguarded() {}

    /** A service that asks nobody for a role. */
    public static <S> S of(Class<S> service) {
        S made = new Unmanaged<>(service).newInstance().produce().inject().get();
        try {
            for (Field field : service.getDeclaredFields()) {
                if (field.isAnnotationPresent(EJB.class) && field.getType().isAnnotationPresent(RolesAllowed.class)) {
                    field.setAccessible(true);
                    field.set(made, of(field.getType()));
                }
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        return made;
    }
}
