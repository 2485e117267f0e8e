package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a window of 1000 pixels everything of a form can be seen and reached. */
@Tag("window")
@ExtendWith(Screen.class)
class NarrowWindowTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeAll
  static void aFolderForPictures() throws IOException {
    Files.createDirectories(PICTURES);
  }

  private DrivenWindow open(Program program, Language language, int width) {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    DrivenWindow driven = DrivenWindow.open(program, folder, language, Optional.of(ledger));
    driven.window().shell().setSize(width, 700);
    driven.settle();
    return driven;
  }

  /** The part of a control that is cut off at the right of what it stands in. */
  private static boolean isCut(Control control) {
    Rectangle own = control.getBounds();
    int right = control.getParent().toDisplay(own.x + own.width, 0).x;
    for (Composite in = control.getParent();
        in != null && !(in instanceof Shell);
        in = in.getParent()) {
      Point edge = in.toDisplay(in.getClientArea().width, 0);
      if (right > edge.x) {
        return true;
      }
    }
    return false;
  }

  private static List<String> cut(Composite in, List<String> names) {
    return DrivenWindow.all(in).stream()
        .filter(
            one ->
                one instanceof Text
                    || one instanceof Combo
                    || one instanceof Button
                    || one instanceof FlatButton)
        .filter(one -> one.isVisible() && names.contains(Named.of(one)))
        .filter(NarrowWindowTest::isCut)
        .map(Named::of)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"ZH,1000", "EN,1000", "EN,800"})
  void theFiltersOfTheLedgerAreWhole(Language language, int width) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, language, width)) {
      driven.window().showPerspective("ledger");
      driven.settle();
      Shell shell = driven.window().shell();
      driven.picture(shell, PICTURES.resolve("narrow-filter-" + language + "-" + width + ".png"));
      List<String> names =
          language == Language.ZH
              ? List.of("已存筛选", "清除", "最大金额", "保存筛选…", "删除筛选")
              : List.of(
                  "Saved filters", "Clear", "Largest amount", "Save Filter…", "Delete Filter");
      names.forEach(name -> assertThat(On.named(shell, Control.class, name).isVisible()).isTrue());
      assertThat(cut(shell, names)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH,1000", "EN,1000", "ZH,800", "EN,1366"})
  void theButtonsOfThePreviewAreWhole(Language language, int width) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, language, width)) {
      driven.window().showPerspective("evaluation");
      driven.settle();
      Shell shell = driven.window().shell();
      driven.picture(shell, PICTURES.resolve("narrow-preview-" + language + "-" + width + ".png"));
      List<String> names =
          language == Language.ZH
              ? List.of("模板", "上一页", "下一页", "缩小预览", "放大预览", "适合页宽")
              : List.of(
                  "Template",
                  "Previous Page",
                  "Next Page",
                  "Zoom Out the Preview",
                  "Zoom In the Preview",
                  "Fit Page Width");
      names.forEach(name -> assertThat(On.named(shell, Control.class, name).isVisible()).isTrue());
      assertThat(cut(shell, names)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ZH,1000,分值,'分值合计为 105，应为 100'",
    "EN,1000,Weight,'The weights add up to 105, not to 100'",
    "EN,1200,Weight,'The weights add up to 105, not to 100'"
  })
  void weightsThatDoNotAddUpAreToldWhileTypingAndSeen(
      Language language, int width, String field, String words) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, language, width)) {
      driven.window().showPerspective("evaluation");
      driven.settle();
      driven.window().desk().commands().run("evaluation.edit", "cases");
      driven.settle();
      Shell shell = driven.window().shell();
      Text weight = On.named(shell, Text.class, field);
      assertThat(isCut(weight)).isFalse();
      weight.setText("95");
      driven.settle();
      driven.picture(shell, PICTURES.resolve("narrow-weights-" + language + "-" + width + ".png"));
      Label said =
          DrivenWindow.all(shell).stream()
              .filter(one -> one instanceof Label label && label.getText().equals(words))
              .map(Label.class::cast)
              .findFirst()
              .orElseThrow();
      Rectangle at = said.getBounds();
      assertThat(at.y + at.height).isLessThanOrEqualTo(said.getParent().getClientArea().height);
      assertThat(isCut(said)).isFalse();
      weight.setText("90");
      driven.settle();
      assertThat(said.getText()).isEmpty();
    }
  }

  @Test
  void noHeadingOfATableIsCutInEnglish() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 1000)) {
      Shell shell = driven.window().shell();
      GC gc = new GC(shell);
      gc.setFont(driven.window().desk().theme().font(Face.SMALL));
      for (String perspective : List.of("execution", "ledger", "import", "evaluation", "plugins")) {
        driven.window().showPerspective(perspective);
        driven.settle();
        List<NatTable> tables =
            DrivenWindow.all(shell).stream()
                .filter(one -> one instanceof NatTable && one.isVisible())
                .map(NatTable.class::cast)
                .toList();
        assertThat(tables).isNotEmpty();
        for (NatTable table : tables) {
          for (int i = 0; i < table.getColumnCount(); i++) {
            String heading = String.valueOf(table.getDataValueByPosition(i, 0));
            assertThat(table.getColumnWidthByPosition(i))
                .as(heading)
                .isGreaterThan(gc.textExtent(heading).x + 20);
          }
        }
      }
      gc.dispose();
    }
  }

  @Test
  void theMarksOfTheOutlineSayInWordsWhatTheyMean() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 1200)) {
      driven.window().showPerspective("evaluation");
      driven.settle();
      Tree tree = On.named(driven.window().shell(), Tree.class, "Outline of the report");
      Rectangle chapter = tree.getItem(0).getBounds();
      Rectangle text = tree.getItem(0).getItem(0).getBounds();
      Event over = new Event();
      over.x = chapter.x + 2;
      over.y = chapter.y + chapter.height / 2;
      tree.notifyListeners(SWT.MouseMove, over);
      assertThat(tree.getToolTipText().lines())
          .startsWith("一、项目概述")
          .contains("（一）项目背景 — the text of this part is not written yet");
      over.x = text.x + 2;
      over.y = text.y + text.height / 2;
      tree.notifyListeners(SWT.MouseMove, over);
      assertThat(tree.getToolTipText().lines())
          .containsExactly("（一）项目背景", "the text of this part is not written yet");
      over.y = tree.getClientArea().height + 500;
      tree.notifyListeners(SWT.MouseMove, over);
      assertThat(tree.getToolTipText()).isNull();
    }
  }
}
