package org.fundbench.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The boundaries of the house; every rule says why it is there. */
@AnalyzeClasses(packages = "org.fundbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule API_IS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("org.fundbench.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.fundbench.ledger..",
              "org.fundbench.store..",
              "org.fundbench.evaluation..",
              "org.fundbench.app..",
              "org.fundbench.plugin..",
              "org.fundbench.report..")
          .because("a plugin must load with nothing but the API beside it");

  @ArchTest
  static final ArchRule PROOF_IS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("org.fundbench.proof..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.fundbench.proof..", "java..", "org.jspecify..")
          .because("an auditor reads the proof by itself");

  @ArchTest
  static final ArchRule LEDGER_KNOWS_ONLY_ITS_LANGUAGE =
      noClasses()
          .that()
          .resideInAPackage("org.fundbench.ledger..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "org.fundbench.ledger..",
              "org.fundbench.proof..",
              "org.fundbench.api..",
              "java..",
              "org.jspecify..")
          .because("the rules of the ledger must not depend on where it is kept or shown");

  @ArchTest
  static final ArchRule ONLY_THE_APP_OPENS_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.fundbench.store..", "org.fundbench.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.fundbench.store..")
          .because("whoever holds a store could write past the ledger's door");

  @ArchTest
  static final ArchRule SQL_STAYS_IN_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fundbench.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jooq..", "java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
          .because("the database behind the ledger must be exchangeable");

  @ArchTest
  static final ArchRule PF4J_MANAGERS_STAY_IN_THE_HOST =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.fundbench.plugin..", "org.fundbench.api..", "org.fundbench.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.pf4j..")
          .because("every call into a plugin must pass the guard");

  @ArchTest
  static final ArchRule NO_WINDOWS_IN_THE_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.fundbench.api.workbench..", "org.fundbench.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse..", "java.awt..", "javax.swing..")
          .because(
              "the command line runs without a display; only the testkit stands in for the window"
                  + " where a plugin's contribution is tested");

  @ArchTest
  static final ArchRule NO_FLOATING_FIELDS =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "org.fundbench.api..",
              "org.fundbench.ledger..",
              "org.fundbench.importing..",
              "org.fundbench.evaluation..",
              "org.fundbench.report..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .because("money and scores are exact");

  @ArchTest
  static final ArchRule NO_FLOATING_RESULTS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "org.fundbench.api..",
              "org.fundbench.ledger..",
              "org.fundbench.importing..",
              "org.fundbench.evaluation..",
              "org.fundbench.report..")
          .should()
          .notHaveRawReturnType(double.class)
          .andShould()
          .notHaveRawReturnType(float.class)
          .because("money and scores are exact");

  @ArchTest
  static final ArchRule NO_PRINTING =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("the engine tells by results and problems, and only the command line prints");

  @ArchTest
  static final ArchRule NO_NOW =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the time comes from the clock that the program was given");

  @ArchTest
  static final ArchRule NO_THREADS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.fundbench.app..", "org.fundbench.plugin..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .because("only the program's jobs run beside one another");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.fundbench.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that cannot be read alone cannot be understood");

  @ArchTest
  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
          .because("nullness is checked in marked packages only");

  @ArchTest
  static final ArchRule NO_UTILS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .because("a home for everything is a home for nothing");
}
