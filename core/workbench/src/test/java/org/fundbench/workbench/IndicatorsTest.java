package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.kept.KeptFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Indicators come and go in the draft, and the files kept with them come out as they went in. */
@Tag("window")
@ExtendWith(Screen.class)
class IndicatorsTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;

  private List<EvaluationPlan.Indicator> posted(Path ledger) {
    try (LedgerSession session = LedgerMaker.program(folder).openReadOnly(ledger)) {
      return session.evaluations().file(Optional.empty()).evaluation().indicators();
    }
  }

  private static Stream<String> labels(Typist typist) {
    return DrivenWindow.all(typist.shell()).stream()
        .filter(one -> one instanceof Label && one.isVisible())
        .map(one -> ((Label) one).getText());
  }

  private static void quick(Typist typist, String command) {
    typist.key('3', SWT.CTRL);
    typist.until("quick access is open", () -> typist.focus().startsWith("查找命令"));
    typist.paste(command);
    typist.key(SWT.CR);
  }

  @Test
  void anIndicatorIsAddedRemovedAndSavedByKeyboard() throws IOException {
    assumeTrue(Typist.isThere(), "apt-get install xdotool");
    Files.createDirectories(PICTURES);
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      Typist.work(
          driven,
          typist -> {
            typist.key('4', SWT.ALT);
            typist.until(
                "the evaluation is shown",
                () -> driven.window().perspectiveId().equals("evaluation"));
            quick(typist, "添加指标");
            typist.until("the window is open", () -> typist.shell().getText().equals("添加指标"));
            typist.until("it has the keyboard", () -> typist.focus().equals("实际值来自"));
            typist.jump('m', "指标名称");
            typist.paste("市容改善");
            typist.tab();
            typist.fill("cases");
            typist.until("the id is taken", () -> message(typist).contains("已有这个编号的指标"));
            typist.fill("order");
            typist.jump('l', "一级指标");
            typist.choose("效益指标");
            typist.tab();
            typist.paste("社会效益指标");
            typist.jump('t', "年度指标值");
            typist.paste("持续改善");
            typist.jump('g', "分值");
            typist.fill("40");
            typist.until("the sum is said", () -> message(typist).contains("合计 140"));
            typist.picture(PICTURES.resolve("add-indicator.png"));
            typist.key(SWT.CR);
            typist.until("it is looked at", () -> labels(typist).anyMatch("市容改善"::equals));
            typist.until(
                "the sum is said",
                () -> labels(typist).anyMatch(text -> text.contains("分值合计为 140")));
            assertThat(posted(ledger)).hasSize(1);

            typist.has("分值");
            typist.fill("90");
            driven.window().shell().getDisplay().syncExec(() -> remove(driven));
            typist.until(
                "it is even again", () -> labels(typist).noneMatch(text -> text.contains("分值合计为")));
            typist.picture(PICTURES.resolve("add-indicator-draft.png"));
            typist.key('s', SWT.CTRL);
            typist.until("a reason is asked for", () -> typist.shell().getText().equals("保存自评"));
            typist.key(SWT.CR);
            typist.until("it is saved", () -> posted(ledger).get(0).id().equals("order"));
          });
    }
    assertThat(posted(ledger)).extracting(EvaluationPlan.Indicator::id).containsExactly("order");
  }

  /** The first one goes: it is selected, and the command is run. */
  private static void remove(DrivenWindow driven) {
    driven.window().desk().commands().run("evaluation.edit", "cases");
    driven.settle();
    driven.window().desk().commands().run("evaluation.remove-indicator");
  }

  private static String message(Typist typist) {
    return typist.shell().getData() instanceof TitleAreaDialog dialog
        ? dialog.getErrorMessage() + dialog.getMessage()
        : "";
  }

  @Test
  void whatIsRemovedCanBeTakenBack() {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
      driven.window().showPerspective("evaluation");
      driven.settle();
      remove(driven);
      driven.settle();
      assertThat(
              driven.window().desk().problems().all().stream().map(found -> found.problem().code()))
          .contains("indicators-none");
      driven.window().desk().commands().run("evaluation.undo");
      driven.settle();
      assertThat(
              driven.window().desk().problems().all().stream().map(found -> found.problem().code()))
          .doesNotContain("indicators-none");
    }
    assertThat(posted(ledger)).hasSize(1);
  }

  @Test
  void keptFilesComeOutAsTheyWentIn() throws IOException {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    byte[] bytes = "每月案件统计".getBytes(StandardCharsets.UTF_8);
    PostedRecord.Entry entry;
    try (LedgerSession session = LedgerMaker.program(folder).open(ledger)) {
      session
          .evaluations()
          .keep(
              Optional.empty(),
              List.of(new EvidenceDraft("cases", "统计.pdf", bytes, Place.of("t"))),
              Optional.empty(),
              false,
              Progress.SILENT);
      entry = session.entry("small", "付2").orElseThrow();
      session.attach(
          Optional.empty(),
          new AttachmentDraft(entry.numberText(), "发票.ofd", new byte[] {1, 2, 3}, Place.of("t")),
          Optional.empty(),
          false);
    }
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      driven.window().showPerspective("evaluation");
      driven.settle();
      driven.window().desk().commands().run("evaluation.edit", "cases");
      driven.settle();
      Combo files = On.named(driven.window().shell(), Combo.class, "佐证材料");
      assertThat(files.getText()).isEqualTo("统计.pdf（18 字节）");
      assertThat(On.named(driven.window().shell(), Button.class, "打开佐证材料").isEnabled()).isTrue();
      driven.picture(driven.window().shell(), PICTURES.resolve("evidence.png"));
      Path target = folder.resolve("out.pdf");
      String hash =
          driven
              .window()
              .desk()
              .ledger()
              .now()
              .flatMap(open -> open.evaluated())
              .orElseThrow()
              .evaluation()
              .indicators()
              .get(0)
              .evidence()
              .get(0)
              .hash()
              .hex();
      new KeptFiles(driven.window().desk()).save(hash, target);
      driven.until(
          "it is saved", () -> Files.exists(target) && !driven.window().desk().jobs().busy());
      driven.settle();
      assertThat(target).hasBinaryContent(bytes);

      driven.window().desk().front().showView("properties");
      driven
          .window()
          .desk()
          .selection()
          .select(
              new Selected(
                  org.fundbench.api.Text.same("x"),
                  List.of(),
                  Optional.empty(),
                  Optional.of(entry)));
      driven.settle();
      Tree tree = On.named(driven.window().shell(), Tree.class, "属性");
      assertThat(Stream.of(tree.getItems()).map(item -> item.getText(1)))
          .anyMatch(text -> text.startsWith("发票.ofd"));
      assertThat(driven.window().desk().log().entries())
          .noneMatch(one -> one.message().zh().contains("附件"));
    }
  }

  @Test
  void severalFilesAreKeptTogetherOrNotAtAll() {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    EvidenceDraft good = new EvidenceDraft("cases", "一.pdf", new byte[] {1}, Place.of("t"));
    EvidenceDraft empty = new EvidenceDraft("cases", "二.pdf", new byte[0], Place.of("t"));
    EvidenceDraft other = new EvidenceDraft("cases", "三.pdf", new byte[] {3}, Place.of("t"));
    try (LedgerSession session = LedgerMaker.program(folder).open(ledger)) {
      assertThatThrownBy(
              () ->
                  session
                      .evaluations()
                      .keep(
                          Optional.empty(),
                          List.of(good, empty),
                          Optional.empty(),
                          false,
                          Progress.SILENT))
          .isInstanceOf(RefusedException.class);
      assertThat(session.evaluations().evidence(Optional.empty())).isEmpty();

      session
          .evaluations()
          .keep(Optional.empty(), List.of(good, other), Optional.empty(), false, Progress.SILENT);
      assertThat(session.evaluations().evidence(Optional.empty())).hasSize(2);
    }
  }

  @Test
  void onlyDocumentsAreOpened() {
    assertThat(KeptFiles.canOpen("发票.PDF")).isTrue();
    assertThat(KeptFiles.canOpen("统计.xlsx")).isTrue();
    assertThat(KeptFiles.canOpen("setup.exe")).isFalse();
    assertThat(KeptFiles.canOpen("run.sh")).isFalse();
    assertThat(KeptFiles.canOpen("pdf.desktop")).isFalse();
  }
}
