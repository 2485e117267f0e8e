package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The outline says what the report still lacks, follows what is typed, and leads to it. */
@Tag("window")
@ExtendWith(Screen.class)
class OutlineTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    Path file = OpenEvaluation.make(folder);
    DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.of(file));
    driven.window().showPerspective("evaluation");
    driven.settle();
    return driven;
  }

  private static Tree tree(DrivenWindow driven) {
    return On.named(driven.window().shell(), Tree.class, "Outline of the report");
  }

  private static Stream<TreeItem> rows(TreeItem row) {
    return Stream.concat(Stream.of(row), Stream.of(row.getItems()).flatMap(OutlineTest::rows));
  }

  private static TreeItem row(DrivenWindow driven, String beginning) {
    return Stream.of(tree(driven).getItems())
        .flatMap(OutlineTest::rows)
        .filter(row -> row.getText().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static void tell(DrivenWindow driven, TreeItem row, int what) {
    tree(driven).setSelection(row);
    Event event = new Event();
    event.item = row;
    tree(driven).notifyListeners(what, event);
    driven.settle();
  }

  private static Text text(DrivenWindow driven) {
    return On.named(driven.window().shell(), Text.class, "Text, a paragraph a line");
  }

  @Test
  void everyPartStandsInItsChapterWithWhatItLacks() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      List<String> tops = new ArrayList<>();
      for (TreeItem top : tree(driven).getItems()) {
        tops.add(top.getText());
      }
      assertThat(tops)
          .hasSize(7)
          .startsWith("一、项目概述  —  2 not written", "二、绩效目标与指标  —  2 not written");
      assertThat(row(driven, "（一）项目背景").getText()).isEqualTo("（一）项目背景");
      assertThat(row(driven, "（三）政策依据").getText()).isEqualTo("（三）政策依据  —  not written");
      assertThat(row(driven, "表3").getParentItem().getText()).startsWith("（一）资金管理与预算执行");
      assertThat(row(driven, "图1").getParentItem().getText()).startsWith("（一）资金管理与预算执行");
      // The goal that is not achieved yet, and two indicators without an actual.
      assertThat(row(driven, "（一）项目支出绩效自评表").getText()).matches(".*  —  [3-9] to look at");
    }
  }

  @Test
  void movingShowsTheTextAndLeavesTheKeyboardAndReturnTakesItThere() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      tree(driven).setFocus();
      tell(driven, row(driven, "（一）项目背景"), SWT.Selection);
      assertThat(text(driven).getText()).isEqualTo("支出{{paid|yuan}}。");
      assertThat(tree(driven).isFocusControl()).isTrue();

      tell(driven, row(driven, "（三）政策依据"), SWT.DefaultSelection);
      assertThat(text(driven).isFocusControl()).isTrue();
      assertThat(text(driven).getText()).isEmpty();
    }
  }

  @Test
  void marksFollowTheFirstLetterTypedAndAFigureThatBindsNothing() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      tell(driven, row(driven, "（三）政策依据"), SWT.DefaultSelection);
      text(driven).setText("依");
      // Not even a round of work in between: the mark does not wait for the evaluation.
      assertThat(row(driven, "（三）政策依据").getText()).isEqualTo("（三）政策依据");
      assertThat(row(driven, "一、项目概述").getText()).endsWith("1 not written");

      text(driven).setText("依{{paidd}}");
      driven.until(
          "the finding is there", () -> row(driven, "（三）政策依据").getText().endsWith("1 to look at"));
      assertThat(row(driven, "一、项目概述").getText()).endsWith("1 not written, 1 to look at");

      driven.window().desk().commands().run("evaluation.revert");
      driven.settle();
      assertThat(row(driven, "（三）政策依据").getText()).endsWith("not written");
    }
  }

  @Test
  void anotherTemplateHasAnotherOutline() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      On.named(driven.window().shell(), org.eclipse.swt.widgets.Combo.class, "Template").select(1);
      On.click(On.named(driven.window().shell(), org.eclipse.swt.widgets.Combo.class, "Template"));
      driven.settle();
      assertThat(tree(driven).getItems()).hasSize(1);
      assertThat(tree(driven).getItem(0).getText()).startsWith("项目支出绩效自评表");
    }
  }
}
