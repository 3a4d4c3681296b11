package org.cliniccalendar.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/**
 * The doors of the services for the people of the demo network. When the product starts there is no login whose roles the server
 * could ask for, so the server does not stand before these, nor between one door and the next; what each service asks of its
 * user and of the calendar it asks here, too. They work in the transaction in which they are called.
 */
final class DemoDoors {
    private final Map<Class<?>, Object> opened = new HashMap<>();

    /** The service, always the same one. */
    <T> T to(Class<T> service) {
        Object door = opened.get(service);
        if (door == null) {
            door = new Unmanaged<>(service)
                    .newInstance()
                    .produce()
                    .inject()
                    .postConstruct()
                    .get();
            opened.put(service, door);
            leadOn(door, service);
        }
        return service.cast(door);
    }

    /** Where a service calls another one that asks for roles, it finds that one's door here. */
    private void leadOn(Object door, Class<?> service) {
        for (Field field : service.getDeclaredFields()) {
            if (field.isAnnotationPresent(EJB.class) && !field.getType().isAnnotationPresent(PermitAll.class)) {
                try {
                    field.setAccessible(true);
                    field.set(door, to(field.getType()));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }
}
