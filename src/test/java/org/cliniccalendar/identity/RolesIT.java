package org.cliniccalendar.identity;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.AccessMatrix.Row;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** The caller of these tests has not logged in. The server itself turns it away, whatever pages hide. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {
    @EJB
    private DirectoryService directory;

    @Test
    void whoHasNotLoggedInIsTurnedAwayByEveryServiceThatIsNotOpenToTheSystem() {
        List<Row> guarded = new AccessMatrix()
                .rows().values().stream()
                        .filter(row -> row.kind().equals("service"))
                        .filter(row -> !row.open().contains(AccessMatrix.SYSTEM))
                        .toList();

        assertTrue(guarded.size() > 20, guarded::toString);
        assertAll(guarded.stream().flatMap(row -> turnedAway(row.name())));
    }

    @Test
    void whatIsOpenToTheSystemIsNotTurnedAway() {
        assertDoesNotThrow(() -> directory.clinics());
    }

    private static Stream<Executable> turnedAway(String name) {
        String bean = name.substring(0, name.indexOf('.'));
        String verb = name.substring(name.indexOf('.') + 1);
        Object service = service(bean);
        return Arrays.stream(service.getClass().getMethods())
                .filter(method -> method.getName().equals(verb))
                .map(method -> () -> assertTurnedAway(service, method, name));
    }

    private static void assertTurnedAway(Object service, Method method, String name) {
        Object[] nothing =
                Arrays.stream(method.getParameterTypes()).map(RolesIT::nothing).toArray();

        InvocationTargetException failure =
                assertThrows(InvocationTargetException.class, () -> method.invoke(service, nothing), name);

        assertInstanceOf(EJBAccessException.class, failure.getCause(), name);
    }

    /** The argument does not matter: who may not call is turned away before it is looked at. */
    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static Object service(String bean) {
        try {
            return InitialContext.doLookup("java:module/" + bean);
        } catch (NamingException missing) {
            throw new IllegalStateException(bean, missing);
        }
    }
}
