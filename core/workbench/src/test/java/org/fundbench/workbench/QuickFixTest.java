package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.app.AppProblem;
import org.fundbench.app.Program;
import org.fundbench.evaluation.EvaluationProblem;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.QuickFixes.Fix;
import org.fundbench.workbench.problems.ProblemsView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A problem leads to what mends it. */
@Tag("window")
@ExtendWith(Screen.class)
class QuickFixTest {
  private static final Text SEARCHING = new Text("试验", "Trying");

  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    return DrivenWindow.open(
        program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 20)));
  }

  private static List<String> commands(Desk desk, ProblemCode code) {
    return desk.fixes().of(Problem.of(code, Place.of("x"), "1", "2", "3", "4", "5", "6")).stream()
        .map(Fix::command)
        .toList();
  }

  /** A code that is renamed must not lose its fix in silence. */
  @Test
  void everyCodeWithAFixIsACodeOfTheProgram() {
    Set<String> codes =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fundbench")
                .stream()
                .filter(one -> one.isAssignableTo(ProblemCode.class) && one.isEnum())
                .map(JavaClass::reflect)
                .flatMap(one -> Arrays.stream(one.getEnumConstants()))
                .map(one -> ((ProblemCode) one).id())
                .collect(Collectors.toSet());
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      assertThat(driven.window().desk().fixes().codes()).isSubsetOf(codes).hasSizeGreaterThan(40);
    }
  }

  @Test
  void eachProblemOffersWhatMendsIt() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Desk desk = driven.window().desk();
      assertThat(commands(desk, LedgerProblem.OVER_BUDGET_LINE))
          .startsWith("ledger.post-appropriation", "perspective.execution");
      assertThat(commands(desk, LedgerProblem.LINE_UNKNOWN)).startsWith("file.import");
      assertThat(commands(desk, EvaluationProblem.REASON_MISSING)).contains("view.evaluation");
      assertThat(commands(desk, AppProblem.EXPORTER_MISSING)).startsWith("view.plugins");
    }
  }

  @Test
  void aProblemIsChosenByKeyboardAndReturnLeadsToItsPlace() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Desk desk = driven.window().desk();
      driven.window().showView("problems");
      desk.problems().clear();
      desk.problems()
          .put(
              SEARCHING,
              List.of(
                  Problem.of(EvaluationProblem.GOAL_MISSING, Place.of("goals"), "expected"),
                  Problem.of(AppProblem.EXPORTER_MISSING, Place.of("pdf"), "pdf", "csv")));
      driven.settle();
      assertThat(desk.commands().isEnabled("problems.quick-fix")).isFalse();
      NatTable table = problems(driven);
      assertThat(table.getDataValueByPosition(0, 1)).isEqualTo("Trying  (2)");
      assertThat(String.valueOf(table.getDataValueByPosition(1, 2)))
          .as("errors first")
          .isEqualTo(Severity.ERROR.label().en());
      table.setFocus();
      ProblemsView.select(table.getParent(), 1);
      assertThat(desk.commands().isEnabled("problems.quick-fix")).isTrue();
      On.press(table, 0, SWT.CR);
      driven.settle();
      assertThat(driven.window().dock().layout().has("plugins")).isTrue();
    }
  }

  private static NatTable problems(DrivenWindow driven) {
    return DrivenWindow.all(
            (org.eclipse.swt.widgets.Composite)
                driven.window().dock().control("problems").orElseThrow())
        .stream()
        .filter(NatTable.class::isInstance)
        .map(NatTable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void severitiesAreFilteredAndTheFilterIsKept() {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program)) {
        Desk desk = driven.window().desk();
        driven.window().showView("problems");
        desk.problems().clear();
        desk.problems()
            .put(
                SEARCHING,
                List.of(Problem.of(EvaluationProblem.GOAL_MISSING, Place.of("goals"), "expected")));
        driven.settle();
        assertThat(problems(driven).getRowCount()).isEqualTo(3);
        Button box = On.named(driven.window().shell(), Button.class, Severity.WARNING.label().en());
        assertThat(box.getText()).endsWith("(1)");
        box.setSelection(false);
        On.click(box);
        driven.settle();
        assertThat(problems(driven).getRowCount()).isEqualTo(1);
        assertThat(desk.preferences().get("problems.WARNING", "")).isEqualTo("false");
      }
    }
  }
}
