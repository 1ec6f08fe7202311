package fr.myelectricaldata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The map of rooms in docs/architecture/summary.md, executable: who may know whom, and what lives where. */
class ArchitectureTest {
    private static final String ROOT = "fr.myelectricaldata.";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.myelectricaldata");

    /** Room to the rooms it may use; {@code .web} may also use gateway, {@code .ui} also ui. */
    private static final Map<String, Set<String>> MAP = new LinkedHashMap<>();

    static {
        room("common", "");
        room("settings", "common");
        room("logs", "common");
        room("throttle", "common");
        room("table", "common");
        room("cache", "common");
        room("rte", "common");
        room("mail", "common");
        room("gateway", "common");
        room("ui", "common table");
        room("account", "common table throttle mail");
        room("quota", "common table account");
        room("tempo", "common rte cache");
        room("ecowatt", "common rte cache");
        room("france", "common rte cache");
        room("offers", "common account");
        room("meter", "common table account cache quota");
        room("metering", "common table meter quota cache account");
        room("consent", "common table meter account cache throttle");
        room("enedis", "common metering meter consent account cache");
        room("demo", "common metering meter account");
        room("pricing", "common metering meter offers tempo");
        room("export", "common metering meter tempo ecowatt pricing");
        room("notification", "common table account mail quota meter metering consent");
        room(
                "admin",
                "common settings logs table account mail cache throttle rte quota tempo ecowatt"
                        + " france offers meter metering consent notification");
        room("legacy", "common metering meter tempo ecowatt account quota gateway");
        room("conso", "common metering meter tempo ecowatt account quota gateway");
        String pages =
                "common table account mail cache throttle rte gateway ui quota tempo ecowatt france offers meter metering"
                        + " consent enedis demo pricing export notification admin";
        room("dashboard", pages);
        room("site", pages);
        room("simulator", "common demo");
        room("security", "common account throttle gateway");
    }

    private static void room(String name, String uses) {
        MAP.put(name, uses.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(uses.split(" "))));
    }

    @Test
    void everyPackageIsARoomOfTheMap() {
        classes()
                .should(condition("live in a room of the map", type -> {
                    String room = roomOf(type);
                    return room.isEmpty() || MAP.containsKey(room);
                }))
                .check(CODE);
    }

    @Test
    void roomsKnowOnlyWhomTheyMay() {
        classes()
                .should(new ArchCondition<>("use only the rooms that the map allows") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> !mayUse(type, dependency.getTargetClass()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .check(CODE);
    }

    private static boolean mayUse(JavaClass from, JavaClass to) {
        JavaClass target = to.getBaseComponentType();
        if (!target.getPackageName().startsWith(ROOT.substring(0, ROOT.length() - 1))) {
            return true;
        }
        String fromRoom = roomOf(from);
        String toRoom = roomOf(target);
        if (fromRoom.equals(toRoom) || toRoom.isEmpty()) {
            return fromRoom.equals(toRoom);
        }
        boolean web = in(from, "web");
        boolean view = in(from, "ui") || fromRoom.equals("dashboard") || fromRoom.equals("site");
        if (in(target, "web")
                || (in(target, "ui") && !target.getSimpleName().endsWith("Navigation"))
                || (fromRoom.equals("simulator") && toRoom.equals("demo") && !in(target, "household"))) {
            return false;
        }
        return MAP.get(fromRoom).contains(toRoom) || (web && toRoom.equals("gateway")) || (view && toRoom.equals("ui"));
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("fr.myelectricaldata.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void vaadinStaysInViews() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..dashboard..", "..site..")
                .should()
                .dependOnClassesThat(in("com.vaadin.."))
                // the login page is named to Spring Security through Vaadin's configurer
                .because("a service that knows its view cannot serve the API")
                .allowEmptyShould(true)
                .check(CODE.that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("..security.."))));
    }

    @Test
    void rightsAreAskedByAnnotationsThatBind() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                        "org.springframework.security.access.prepost..",
                        "org.springframework.security.access.annotation.."))
                .because("method security is off: @Needs binds services, @RolesAllowed addresses and views")
                .check(CODE);
    }

    @Test
    void webBindingStaysInControllers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..gateway..", "..legacy..", "..conso..", "..simulator..")
                .should()
                .dependOnClassesThat(in("org.springframework.web.bind.."))
                .check(CODE);
    }

    @Test
    void entitiesNeverLeaveTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void nowComesFromTheClock() {
        for (Class<?> time :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            noClasses().should().callMethod(time, "now").check(CODE);
        }
    }

    @Test
    void controllersAndViewsAreHidden() {
        classes()
                .that()
                .resideInAPackage("fr.myelectricaldata.*.web..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
        methods()
                .that()
                .areAnnotatedWith(Autowired.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CODE);
    }

    private static ArchCondition<JavaClass> condition(String words, java.util.function.Predicate<JavaClass> test) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!test.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + words));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> in(String packages) {
        return JavaClass.Predicates.resideInAPackage(packages);
    }

    /** Is the type in the named sub-package of its room? */
    private static boolean in(JavaClass type, String part) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 3 && parts[3].equals(part);
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
