package org.cliniccalendar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.cliniccalendar.booking.TakesTime;

/**
 * The rules that hold for every class of the product.
 *
 * @param root the package that the features stand in
 */
record ArchitectureRules(String root) {

    private static final Set<String> CLOCKS_OF_THE_MACHINE =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    private static final Set<String> DATES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    private static final DescribedPredicate<JavaClass> ENTERPRISE_BEANS = describe(
            "are enterprise beans",
            type -> Stream.of(Stateless.class, Stateful.class, Singleton.class).anyMatch(type::isAnnotatedWith));

    ArchRule packagesImportOnlyWhatTheTableAllows() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new PackageTable(root))
                .allowEmptyShould(true);
    }

    /** A feature and its pages count as one. */
    ArchRule featuresHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule onlyTheProductClockAsksTheMachineForTheTime() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".time.ProductClock")
                .should()
                .accessTargetWhere(describe("it is a bare now()", ArchitectureRules::isBareNow))
                .because("time is injected as a java.time.Clock")
                .allowEmptyShould(true);
    }

    /** Tests go by the clock of their run, which can be moved as that of the product. */
    ArchRule onlyTheShiftOfTheRunAsksTheMachineForTheTime() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".development.ClockShift")
                .should()
                .accessTargetWhere(describe("it is a bare now()", ArchitectureRules::isBareNow))
                .because("testing.Today is the present of a run")
                .allowEmptyShould(true);
    }

    /** A date without a zone is nobody's today: the one place that asks for it takes the zone. */
    ArchRule todayHasAZone() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("it is today without a zone", ArchitectureRules::isTodayWithoutZone))
                .because("WallClock.today takes the zone of a clinic")
                .allowEmptyShould(true);
    }

    ArchRule onlyPagesKnowPrimeFaces() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".web", root + ".*.web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.primefaces..")
                .allowEmptyShould(true);
    }

    ArchRule enterpriseBeansAreServicesOrTimers() {
        return classes()
                .that(ENTERPRISE_BEANS)
                .should()
                .haveNameMatching(".*(Service|Timer)")
                .allowEmptyShould(true);
    }

    /** The container's proxy of an enterprise bean inside an injected one costs a thrown exception at each call. */
    ArchRule enterpriseBeansAreReachedAsSuch() {
        return noFields()
                .that()
                .haveRawType(ENTERPRISE_BEANS)
                .should()
                .beAnnotatedWith(Inject.class)
                .because("@EJB is how enterprise beans are reached")
                .allowEmptyShould(true);
    }

    /** Where time is claimed, moved or given back, the transaction is that of the one door, which begins it again if need be. */
    ArchRule timeIsTakenThroughTheDoor() {
        return classes()
                .that(ENTERPRISE_BEANS)
                .and()
                .resideOutsideOfPackage(root + ".app")
                .should(new ThroughTheDoor())
                .because("what the database gave up is begun again by BookingAttemptService only")
                .allowEmptyShould(true);
    }

    ArchRule pagesAndEndpointsTakeNoTime() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".*.web", root + ".api")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(TakesTime.class)
                .because("they go through the door, by a service that is @Attempted")
                .allowEmptyShould(true);
    }

    private static boolean isTodayWithoutZone(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getName().equals("now")
                && DATES.contains(target.getOwner().getName());
    }

    private static boolean isBareNow(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        String name = target.getName();
        JavaClass owner = target.getOwner();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock", "java.time.InstantSource" -> CLOCKS_OF_THE_MACHINE.contains(name);
            default ->
                owner.getPackageName().startsWith("java.time")
                        && name.equals("now")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        };
    }
}
