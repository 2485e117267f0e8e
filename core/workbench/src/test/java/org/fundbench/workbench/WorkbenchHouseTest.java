package org.fundbench.workbench;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.MessageBox;

/** The boundaries of the window. */
@AnalyzeClasses(
    packages = "org.fundbench.workbench",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WorkbenchHouseTest {
  @ArchTest
  static final ArchRule NO_SIDE_DOOR =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.fundbench.store..", "org.fundbench.cli..", "java.sql..", "org.pf4j..")
          .because("the window meets the same gate as everyone");

  @ArchTest
  static final ArchRule ONE_TOOLKIT =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.fundbench.workbench.preview.PdfPages")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "org.eclipse.swt.internal..")
          .because(
              "a second toolkit costs its start, and internals differ on every platform; only the"
                  + " preview draws into memory with it, once somebody looks");

  @ArchTest
  static final ArchRule ONE_READER_OF_PDF =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.fundbench.workbench.preview.PdfPages")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..")
          .because("the library is loaded with that class alone, not when the window starts");

  @ArchTest
  static final ArchRule THREADS_IN_JOBS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fundbench.workbench.jobs..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .because("what runs beside the window is seen and cancelled in one place");

  @ArchTest
  static final ArchRule ONE_QUESTION_FOR_FILES =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.fundbench.workbench.page.AskFile")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.eclipse.swt.widgets.FileDialog")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.eclipse.swt.widgets.DirectoryDialog")
          .because("each has a title, kinds with names, and begins where the user was");

  @ArchTest
  static final ArchRule NO_PRINTING =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("nobody reads a window's terminal");

  @ArchTest
  static final ArchRule NO_NOW =
      noClasses()
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the time comes from the clock that the window was given");

  @ArchTest
  static final ArchRule ANSWERS_SAY_WHAT_THEY_DO =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.fundbench.workbench.desk.Question")
          .should()
          .callMethodWhere(asksYesOrNo())
          .orShould()
          .callConstructorWhere(target(owner(type(MessageDialog.class))))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(MessageBox.class)
          .because("a question has verbs as answers, is left by Esc, and Enter loses nothing");

  private static DescribedPredicate<JavaMethodCall> asksYesOrNo() {
    return target(owner(type(MessageDialog.class)))
        .and(target(nameMatching("open(Question|Confirm)?")))
        .forSubtype();
  }

  @ArchTest
  static final ArchRule NULL_MARKED =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
          .because("nullness is checked in marked packages only");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.fundbench.workbench.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a view that is taken out takes nothing else with it");

  @ArchTest
  static final ArchRule NO_UTILS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .because("a home for everything is a home for nothing");
}
