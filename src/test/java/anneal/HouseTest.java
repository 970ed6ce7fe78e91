package anneal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The floor plan as a table: which room may know which.
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("anneal");

  private static final Set<String> INSIDE =
      Set.of(
          "question",
          "person",
          "grading",
          "memory",
          "planning",
          "analysis",
          "talk",
          "packs",
          "authors",
          "people",
          "study",
          "interview",
          "groups",
          "interchange",
          "bringing",
          "sharing",
          "upkeep",
          "reports");

  private static final Set<String> BESIDE_JSON =
      Stream.concat(INSIDE.stream(), Stream.of("json")).collect(Collectors.toSet());

  private static final Set<String> BESIDE_ARCHIVES =
      Stream.concat(BESIDE_JSON.stream(), Stream.of("archive")).collect(Collectors.toSet());

  /// Room -> the rooms it may import, besides itself. A room that is not in the table is no room.
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("question", Set.of()),
          Map.entry("person", Set.of()),
          Map.entry("people", Set.of("person")),
          Map.entry("grading", Set.of("question", "person")),
          Map.entry("memory", Set.of("question", "person")),
          Map.entry("planning", Set.of("question", "person", "memory")),
          Map.entry("analysis", Set.of("question", "person")),
          Map.entry("talk", Set.of("question", "person")),
          Map.entry("packs", Set.of("question", "person", "grading", "memory")),
          Map.entry("authors", Set.of("question", "person", "grading", "packs")),
          Map.entry("study", Set.of("question", "person", "grading", "memory", "planning")),
          Map.entry("interview", Set.of("question", "person", "memory", "planning", "study")),
          Map.entry("groups", Set.of("question", "person", "memory", "study", "reports")),
          Map.entry("interchange", Set.of("question", "person", "grading", "memory")),
          Map.entry(
              "bringing",
              Set.of("question", "person", "packs", "authors", "interchange", "memory", "study")),
          Map.entry(
              "sharing",
              Set.of("question", "person", "packs", "interchange", "bringing", "memory", "study")),
          Map.entry("upkeep", Set.of()),
          Map.entry("archive", Set.of()),
          Map.entry("reports", Set.of("question", "person", "grading", "memory", "analysis")),
          Map.entry("json", INSIDE),
          Map.entry("tex", Set.of("packs")),
          Map.entry("store", BESIDE_JSON),
          Map.entry("files", BESIDE_ARCHIVES),
          Map.entry("anki", BESIDE_ARCHIVES),
          Map.entry("outside", INSIDE),
          Map.entry("web", BESIDE_JSON));

  private static final String[] CORE = {
    "anneal.question..",
    "anneal.person..",
    "anneal.people..",
    "anneal.grading..",
    "anneal.memory..",
    "anneal.planning..",
    "anneal.analysis..",
    "anneal.talk..",
    "anneal.packs..",
    "anneal.authors..",
    "anneal.study..",
    "anneal.interview..",
    "anneal.groups..",
    "anneal.interchange..",
    "anneal.bringing..",
    "anneal.sharing..",
    "anneal.upkeep..",
    "anneal.reports.."
  };

  @Test
  void everyRoomImportsOnlyTheRoomsOfTheTable() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      String room = room(type);
      if (room.isEmpty()) {
        continue;
      }
      rooms.add(room);
      Set<String> allowed = MAY_IMPORT.get(room);
      assertTrue(allowed != null, "room " + room + " is not in the table");
      type.getDirectDependenciesFromSelf().stream()
          .map(it -> it.getTargetClass())
          .filter(it -> it.getPackageName().startsWith("anneal"))
          .forEach(
              it ->
                  assertTrue(
                      room(it).equals(room) || allowed.contains(room(it)),
                      type.getName() + " must not import " + it.getName()));
    }
    assertTrue(rooms.size() >= 5, "the rule looked at too few rooms: " + rooms);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("anneal.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void javalinIsNamedOnlyInTheWebRoom() {
    technology("anneal.web..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
  }

  @Test
  void sqlIsNamedOnlyInTheStoreAndForFilesOfAnki() {
    technology("anneal.store..", "org.jdbi..", "org.flywaydb..");
    noClasses()
        .that()
        .resideOutsideOfPackages("anneal.store..", "anneal.anki..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.sqlite.."))
        .check(HOUSE);
  }

  @Test
  void javaScriptIsNamedOnlyBesideKatex() {
    technology("anneal.tex..", "org.graalvm..", "javax.script..");
  }

  @Test
  void jacksonIsNamedOnlyOnTheLandingAndAtTheCounters() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "anneal.json..", "anneal.web..", "anneal.store..", "anneal.files..", "anneal.anki..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..", "com.networknt.."))
        .check(HOUSE);
  }

  @Test
  void theCoreDependsOnlyOnTheJdkAndItsFewPureLibraries() {
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("anneal..", "java..", "javax.crypto..", "org.jspecify..")
                .or(
                    resideInAnyPackage(
                        "com.ezylang..",
                        "org.apache.commons.statistics..",
                        "com.google.re2j..",
                        "org.commonmark..",
                        "org.jsoup..",
                        "de.siegmar.fastcsv..")))
        .check(HOUSE);
    core("anneal.interchange..", "com.ezylang..", "com.google.re2j..");
    for (String room : CORE) {
      if (!room.contains("interchange")) {
        core(room, "org.jsoup..", "de.siegmar.fastcsv..");
      }
    }
    core("anneal.question..", "com.google.re2j..", "org.commonmark..");
    core("anneal.grading..", "com.ezylang..", "org.apache.commons..", "org.commonmark..");
    core("anneal.packs..", "com.ezylang..", "org.apache.commons..");
    for (String room :
        List.of(
            "authors",
            "bringing",
            "sharing",
            "upkeep",
            "person",
            "people",
            "memory",
            "planning",
            "analysis",
            "talk",
            "study",
            "interview",
            "groups",
            "reports")) {
      core(
          "anneal." + room + "..",
          "com.ezylang..",
          "org.apache.commons..",
          "com.google.re2j..",
          "org.commonmark..");
    }
  }

  @Test
  void theCoreNeverAsksTheClockChanceDiskOrNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                .or(named("java.io.File"))
                .or(named("java.time.Clock"))
                .or(named("java.util.concurrent.ThreadLocalRandom"))
                .or(named("java.security.SecureRandom")))
        .check(HOUSE);
    for (Class<?> clock :
        List.of(
            java.time.Instant.class, java.time.LocalDate.class, java.time.ZonedDateTime.class)) {
      noClasses().that().resideInAnyPackage(CORE).should().callMethod(clock, "now").check(HOUSE);
    }
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callConstructor(java.util.Random.class)
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineUsesTheStandardStreams() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not the command line", it -> !it.getName().startsWith("anneal.Cli")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  private static void technology(String room, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages))
        .check(HOUSE);
  }

  private static void core(String room, String... forbidden) {
    noClasses()
        .that(resideInAPackage(room))
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe("is " + name, it -> it.getName().equals(name));
  }

  /// The room of a class: the part of its package after `anneal`; empty at the door.
  private static String room(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length < 2 ? "" : parts[1];
  }
}
