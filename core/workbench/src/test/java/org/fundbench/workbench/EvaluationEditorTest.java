package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The self-evaluation is edited as a draft: seen at once, undone, and posted when it is saved. */
@Tag("window")
@ExtendWith(Screen.class)
class EvaluationEditorTest {
  @TempDir private Path folder;

  private DrivenWindow open(Language language) {
    Program program = LedgerMaker.program(folder);
    DrivenWindow driven = DrivenWindow.open(program, folder, language, Optional.of(ledger()));
    driven.window().showPerspective("evaluation");
    driven.settle();
    return driven;
  }

  private Path ledger() {
    Path file = folder.resolve(OpenEvaluation.NAME);
    return Files.exists(file) ? file : OpenEvaluation.make(folder);
  }

  private static void goTo(DrivenWindow driven, String place) {
    driven.window().desk().commands().run("evaluation.edit", place);
    driven.settle();
  }

  private static <T extends Control> T control(DrivenWindow driven, Class<T> kind, String name) {
    return On.named(driven.window().shell(), kind, name);
  }

  private static void choose(Combo combo, int index) {
    combo.select(index);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  private static List<String> codes(DrivenWindow driven) {
    return driven.window().desk().problems().all().stream()
        .map(found -> found.problem().code())
        .toList();
  }

  private static String tab(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().dock().control()).stream()
        .filter(CTabFolder.class::isInstance)
        .flatMap(folder -> List.of(((CTabFolder) folder).getItems()).stream())
        .map(CTabItem::getText)
        .filter(text -> text.endsWith("自评") || text.endsWith("Evaluation"))
        .findFirst()
        .orElseThrow();
  }

  private String posted() {
    try (LedgerSession session = LedgerMaker.program(folder).openReadOnly(ledger())) {
      return session.evaluations().text(Optional.empty());
    }
  }

  @Test
  void aJudgementIsTypedSeenUndoneAndSaved() {
    try (DrivenWindow driven = open(Language.EN)) {
      assertThat(tab(driven)).isEqualTo("Evaluation");
      assertThat(DrivenWindow.all(driven.window().shell()))
          .anyMatch(one -> one instanceof Label label && label.getText().equals("No total yet"));
      assertThat(codes(driven)).contains("goal-missing", "not-computable");
      goTo(driven, "order/assessment");
      Combo band = control(driven, Combo.class, "Band");
      choose(band, 1);
      control(driven, Text.class, "Points judged").setText("40");
      control(driven, Text.class, "Judged because").setText("streets are cleaner");
      driven.settle();

      assertThat(tab(driven)).isEqualTo("*Evaluation");
      assertThat(codes(driven)).contains("grounds-missing");
      control(driven, Text.class, "Assessor").setText("group");
      driven.settle();
      assertThat(codes(driven)).doesNotContain("grounds-missing");
      assertThat(posted()).doesNotContain("streets are cleaner");

      driven.window().desk().commands().run("evaluation.undo");
      driven.settle();
      assertThat(control(driven, Text.class, "Assessor").getText()).isEmpty();
      driven.window().desk().commands().run("evaluation.redo");
      driven.settle();
      assertThat(control(driven, Text.class, "Assessor").getText()).isEqualTo("group");

      save(driven, "judged in May");
      assertThat(posted()).contains("streets are cleaner", "assessor: \"group\"");
      assertThat(tab(driven)).isEqualTo("Evaluation");
      assertThat(driven.window().desk().commands().isEnabled("evaluation.save")).isFalse();
    }
  }

  private static void save(DrivenWindow driven, String reason) {
    driven
        .window()
        .shell()
        .getDisplay()
        .asyncExec(
            () -> {
              Shell dialog = dialog(driven);
              On.named(dialog, Text.class, "Reason").setText(reason);
              On.click(On.button(dialog, "OK"));
            });
    driven.window().desk().commands().run("evaluation.save");
    driven.settle();
    driven.until(
        "it is saved", () -> !driven.window().desk().commands().isEnabled("evaluation.save"));
    driven.settle();
  }

  private static Shell dialog(DrivenWindow driven) {
    for (Shell shell : driven.window().shell().getShells()) {
      if (shell.isVisible()) {
        return shell;
      }
    }
    throw new AssertionError("no dialog is open");
  }

  @Test
  void whatCannotBeReadIsSaidWhileTypingAndNotSaved() {
    try (DrivenWindow driven = open(Language.EN)) {
      goTo(driven, "cases/target");
      Text target = control(driven, Text.class, "Target");
      target.setText("plenty");
      driven.settle();

      assertThat(target.getToolTipText()).contains("not a number");
      target.setText("12");
      control(driven, Text.class, "Weight").setText("60");
      driven.settle();
      assertThat(
              DrivenWindow.all(driven.window().shell()).stream()
                  .filter(org.eclipse.swt.widgets.Label.class::isInstance)
                  .map(label -> ((org.eclipse.swt.widgets.Label) label).getText()))
          .contains("The weights add up to 110, not to 100");

      driven.window().desk().commands().run("evaluation.revert");
      driven.settle();
      assertThat(control(driven, Text.class, "Target").getText()).isEqualTo("10");
      assertThat(tab(driven)).isEqualTo("Evaluation");
    }
  }

  @Test
  void textsAreWrittenPartByPartAndFiguresAreBound() {
    try (DrivenWindow driven = open(Language.ZH)) {
      goTo(driven, "texts/background");
      Text text = control(driven, Text.class, "正文，每行一段");
      assertThat(text.getText()).isEqualTo("支出{{paid|yuan}}。");
      assertThat(control(driven, Text.class, "填入数据后的文字").getText()).isEqualTo("支出0.00元。");

      text.setText("支出{{paied}}，执行率98.5%。");
      driven.settle();
      assertThat(codes(driven)).contains("figure-unknown", "figure-typed");

      Text search = control(driven, Text.class, "查找数据");
      search.setText("{{rate}}");
      text.setText("执行率");
      text.setSelection(3);
      search.notifyListeners(SWT.DefaultSelection, new Event());
      driven.settle();
      assertThat(text.getText()).isEqualTo("执行率{{rate}}");
      assertThat(codes(driven)).doesNotContain("figure-unknown", "figure-typed");

      goTo(driven, "goals/achieved");
      text.setText("全部完成");
      driven.settle();
      assertThat(codes(driven)).doesNotContain("goal-missing");
      driven.window().desk().commands().run("evaluation.revert");
      driven.settle();
      assertThat(text.getText()).isEmpty();
    }
  }

  @Test
  void whatIsNotSavedIsNotLostByClosingTheWindow() {
    try (DrivenWindow driven = open(Language.EN)) {
      goTo(driven, "cases/target");
      control(driven, Text.class, "Target").setText("12");
      driven.settle();
      driven.window().shell().getDisplay().asyncExec(() -> dialog(driven).close());
      driven.window().close();

      assertThat(driven.window().shell().isDisposed()).isFalse();
      assertThat(tab(driven)).isEqualTo("*Evaluation");
      driven.window().desk().commands().run("evaluation.revert");
    }
  }

  @Test
  void aProblemLeadsToWhereItIsMended() {
    try (DrivenWindow driven = open(Language.EN)) {
      Problem problem =
          driven.window().desk().problems().all().stream()
              .map(found -> found.problem())
              .filter(one -> one.code().equals("not-computable"))
              .filter(one -> one.place().where().equals("order"))
              .findFirst()
              .orElseThrow();
      driven.window().desk().fixes().run(driven.window().desk().fixes().of(problem).get(0));
      driven.settle();

      assertThat(Named.of(driven.window().shell().getDisplay().getFocusControl()))
          .isEqualTo("Band");
    }
  }

  @Test
  void picturesOfTheEditor() throws Exception {
    for (Language language : Language.values()) {
      for (boolean dark : new boolean[] {false, true}) {
        Files.createDirectories(folder.resolve("preferences"));
        Files.writeString(
            folder.resolve("preferences/workbench.properties"),
            "theme=" + (dark ? "dark" : "light") + "\n",
            StandardCharsets.UTF_8);
        try (DrivenWindow driven = open(language)) {
          String name = "evaluation-editor-" + language + (dark ? "-dark" : "");
          Path pictures = Files.createDirectories(Path.of("target", "pictures"));
          goTo(driven, "cases/target");
          driven.picture(driven.window().shell(), pictures.resolve(name + ".png"));
          goTo(driven, "texts/background");
          driven.picture(driven.window().shell(), pictures.resolve(name + "-texts.png"));
          assertThat(pictures.resolve(name + "-texts.png")).isNotEmptyFile();
        }
      }
    }
  }
}
