package org.fundbench.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.workbench.desk.Question;
import org.fundbench.workbench.help.Topic;
import org.fundbench.workbench.help.Topics;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** F1 over a dialog opens the page of that dialog, and a plugin's code has a page as well. */
@Tag("window")
@ExtendWith(Screen.class)
class HelpOfDialogsTest {
  @TempDir private Path folder;

  @Test
  void everyDialogAndWizardPageNamesItsPageOfTheHelp() {
    classes()
        .that()
        .areAssignableTo(Window.class)
        .or()
        .areAssignableTo(WizardPage.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .doNotBelongToAnyOf(Question.class) // F1 opens the page of what asks.
        .should()
        .beAssignableTo(Helped.class)
        .because("F1 would open the page of something else")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fundbench.workbench"));
    for (Language language : Language.values()) {
      assertThat(Topics.written(language))
          .extracting(Topic::id)
          .containsAll(Arrays.stream(HelpTopic.values()).map(HelpTopic::id).toList());
    }
  }

  @Test
  void f1InAWizardOpensThePageOfTheWizard() {
    Path ledger = LedgerMaker.make(folder, 3);
    List<String> read = new CopyOnWriteArrayList<>();
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
      driven.window().desk().preferences().set("help.topic", "audit");
      ImportWizard.open(
          driven.window().desk(),
          List.of(),
          wizard ->
              Display.getCurrent()
                  .asyncExec(
                      () -> {
                        try {
                          driven.settle();
                          On.press(
                              On.named(
                                  wizard.getShell(), org.eclipse.swt.widgets.Text.class, "File"),
                              0,
                              SWT.F1);
                          driven.settle();
                          read.addAll(pages(wizard.getShell()));
                        } finally {
                          wizard.close();
                        }
                      }));
      assertThat(read).singleElement().asString().startsWith("Import");
    }
  }

  private static List<String> pages(Shell over) {
    List<String> pages = new ArrayList<>();
    for (Shell shell : over.getShells()) {
      pages.add(On.named(shell, StyledText.class, "Page of the help").getText());
    }
    return pages;
  }

  @Test
  void aCodeOfAPluginHasAPageOfThePluginsOwnSentences() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      driven
          .window()
          .desk()
          .problems()
          .put(
              new Text("试", "try"),
              List.of(
                  new Problem(
                      "my-own-code",
                      Severity.WARNING,
                      new Text("字体缺字", "a glyph is missing"),
                      new Text("换一种字体", "choose another font"),
                      Place.of("报告"))));
      driven.window().desk().commands().run("help.code", "my-own-code");
      driven.settle();
      assertThat(On.named(driven.window().shell(), StyledText.class, "帮助页面").getText())
          .startsWith("my-own-code")
          .contains("字体缺字", "换一种字体", "警告", "插件");
      On.named(driven.window().shell(), org.eclipse.swt.widgets.Text.class, "查找主题或问题代码")
          .setText("my-own");
      assertThat(
              On.named(driven.window().shell(), org.eclipse.swt.widgets.Table.class, "帮助主题")
                  .getItemCount())
          .isEqualTo(1);
    }
  }

  @Test
  void aboutSaysWhatTheMaintainersAskForFirstAndCopiesIt() {
    List<String> copied = new CopyOnWriteArrayList<>();
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 3)))) {
      Display display = Display.getCurrent();
      display.asyncExec(
          () -> {
            Shell about =
                Arrays.stream(driven.window().shell().getShells())
                    .filter(shell -> shell.getText().equals("About Fundbench"))
                    .findFirst()
                    .orElseThrow();
            try {
              On.click(On.named(about, Button.class, "Copy"));
              Clipboard clipboard = new Clipboard(display);
              copied.add(String.valueOf(clipboard.getContents(TextTransfer.getInstance())));
              clipboard.dispose();
            } finally {
              about.close();
            }
          });
      driven.window().desk().commands().run("help.about");
    }
    assertThat(copied)
        .singleElement()
        .asString()
        .contains("Program: Fundbench", "Java: ", "SWT: ", "Plugins:");
  }
}
