package org.wardcast.webadmin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The rules of the house (README, "Rules"). Each was broken once to see it fail. */
@AnalyzeClasses(packages = "org.wardcast", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String WIRING = "org.wardcast.webadmin.config..";

  @ArchTest
  static final ArchRule serial = only("com.fazecast..", "org.wardcast.devices.link..");

  @ArchTest
  static final ArchRule tags = only("org.jaudiotagger..", "org.wardcast.playlists.tag..");

  @ArchTest
  static final ArchRule ffmpeg = only(
      "org.bytedeco..", "org.wardcast.playlists.checkin..", "org.wardcast.playlists.rendition..");

  @ArchTest
  static final ArchRule quartz = only("org.quartz..", "org.wardcast.scheduler.clockwork..", WIRING);

  @ArchTest
  static final ArchRule spreadsheets = only("org.dhatim..", "org.wardcast.webadmin.documents");

  @ArchTest
  static final ArchRule pdf = only("com.lowagie..", "org.wardcast.webadmin.documents.pdf");

  /** Other modules come in by the front door: a module's root package, or a second door with a name. */
  @ArchTest
  static final ArchRule playlists = frontDoor("playlists", "speech", "campaigns");

  @ArchTest
  static final ArchRule devices = frontDoor("devices");

  @ArchTest
  static final ArchRule scheduler = frontDoor("scheduler", "planning", "proof", "reports");

  @ArchTest
  static final ArchRule webAdmin = frontDoor("webadmin");

  @ArchTest
  static final ArchRule groundFloor = noClasses()
      .that()
      .resideInAPackage("org.wardcast.devices..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.wardcast.playlists..", "org.wardcast.scheduler..", "org.wardcast.webadmin..");

  /** Nothing that plays depends on the web. */
  @ArchTest
  static final ArchRule playingNeedsNoWeb = noClasses()
      .that()
      .resideOutsideOfPackage("org.wardcast.webadmin..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.springframework.web..", "jakarta.servlet..", "org.wardcast.webadmin..");

  @ArchTest
  static final ArchRule time = classes()
      .that()
      .resideOutsideOfPackage(WIRING)
      .should(takeTimeFromOutside())
      .because("time comes from the beans, so that a test can be at noon on any day");

  @ArchTest
  static final ArchRule noSleep = noClasses()
      .should(callMethod(Thread.class, "sleep", long.class))
      .orShould(callMethod(LockSupport.class, "parkNanos", long.class));

  @ArchTest
  static final ArchRule injection = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule streams = noClasses()
      .that()
      .resideOutsideOfPackage("org.wardcast.webadmin.cli..")
      .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  /** No now() without a clock, no system clock, no nanoseconds, no default zone. */
  private static ArchCondition<JavaClass> takeTimeFromOutside() {
    var forbidden = Set.of(
        "java.lang.System.nanoTime",
        "java.lang.System.currentTimeMillis",
        "java.time.ZoneId.systemDefault",
        "java.util.TimeZone.getDefault");
    return new ArchCondition<>("take the time from outside") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getMethodCallsFromSelf().stream()
            .filter(call -> forbidden.contains(name(call)) || readsTheClock(call))
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
      }
    };
  }

  private static boolean readsTheClock(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    boolean now = owner.getPackageName().equals("java.time")
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isAssignableTo(Clock.class));
    boolean system = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
    return now || system;
  }

  private static String name(JavaCall<?> call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }

  private static ArchRule only(String library, String... rooms) {
    return classes()
        .that()
        .resideInAPackage("org.wardcast..")
        .and()
        .resideOutsideOfPackages(rooms)
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage(library)
        .because(library + " has one room, so that replacing it touches one room");
  }

  private static ArchRule frontDoor(String module, String... doors) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.wardcast." + module + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.wardcast." + module + ".*..")
            .and(not(resideInAnyPackage(Stream.of(doors)
                .map(door -> "org.wardcast." + module + "." + door)
                .toArray(String[]::new)))))
        .because("only org.wardcast." + module
            + " itself and its named doors are meant for others; below them things may change");
  }
}
