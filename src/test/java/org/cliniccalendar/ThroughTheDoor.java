package org.cliniccalendar;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.TakesTime;

/**
 * No method of an enterprise bean from which time is taken has a transaction that the container began for it: it is {@link
 * Attempted}, or part of a step that is, or begins none.
 */
final class ThroughTheDoor extends ArchCondition<JavaClass> {
    ThroughTheDoor() {
        super("take time through the door only");
    }

    @Override
    public void check(JavaClass bean, ConditionEvents events) {
        bean.getMethods().stream()
                .filter(ThroughTheDoor::isCalledFromOutside)
                .filter(method -> !hasNoTransactionOfTheContainer(method))
                .forEach(method -> wayToTime(method)
                        .ifPresent(way -> events.add(violated(method, method.getFullName() + " takes time: " + way))));
    }

    private static boolean isCalledFromOutside(JavaMethod method) {
        return method.isAnnotatedWith(Schedule.class)
                || method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean hasNoTransactionOfTheContainer(JavaMethod method) {
        JavaClass bean = method.getOwner();
        if (bean.isAnnotatedWith(TransactionManagement.class)) {
            return true;
        }
        boolean attempted = method.isAnnotatedWith(Attempted.class) || bean.isAnnotatedWith(Attempted.class);
        return switch (attribute(method)) {
            case MANDATORY, NOT_SUPPORTED -> true;
            case SUPPORTS -> attempted;
            default -> false;
        };
    }

    private static TransactionAttributeType attribute(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(TransactionAttribute.class),
                        method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                .flatMap(Optional::stream)
                .findFirst()
                .map(TransactionAttribute::value)
                .orElse(TransactionAttributeType.REQUIRED);
    }

    /** The calls that lead to where time is taken, if any do. */
    private static Optional<String> wayToTime(JavaCodeUnit from) {
        Map<JavaCodeUnit, String> ways = new HashMap<>(Map.of(from, from.getName()));
        Deque<JavaCodeUnit> toVisit = new ArrayDeque<>(ways.keySet());
        while (!toVisit.isEmpty()) {
            JavaCodeUnit one = toVisit.pop();
            String way = ways.get(one);
            for (JavaCodeUnit next : (Iterable<JavaCodeUnit>) called(one)::iterator) {
                String longer = way + " > " + next.getOwner().getSimpleName() + "." + next.getName();
                if (takesTime(next)) {
                    return Optional.of(longer);
                }
                if (!leavesTheTransaction(next) && ways.putIfAbsent(next, longer) == null) {
                    toVisit.push(next);
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit from) {
        return Stream.concat(
                        from.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        Stream.concat(
                                from.getMethodReferencesFromSelf().stream().map(use -> use.getTarget()),
                                from.getConstructorReferencesFromSelf().stream().map(use -> use.getTarget())))
                .map(CodeUnitAccessTarget.class::cast)
                .flatMap(target -> target.resolveMember().stream());
    }

    private static boolean leavesTheTransaction(JavaCodeUnit next) {
        return next instanceof JavaMethod method && attribute(method) == TransactionAttributeType.NOT_SUPPORTED;
    }

    /** What others may ask of such a class is no more than a question. */
    private static boolean takesTime(JavaCodeUnit unit) {
        return unit.getOwner().isAnnotatedWith(TakesTime.class)
                && !unit.getModifiers().contains(JavaModifier.PUBLIC)
                && !unit.getModifiers().contains(JavaModifier.PRIVATE);
    }
}
