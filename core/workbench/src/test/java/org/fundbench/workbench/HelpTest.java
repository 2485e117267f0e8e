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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.api.ProblemCode;
import org.fundbench.app.ProblemCodes;
import org.fundbench.app.Program;
import org.fundbench.workbench.help.Topic;
import org.fundbench.workbench.help.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The help says something for every view and every code, and its links lead somewhere. */
@Tag("window")
@ExtendWith(Screen.class)
class HelpTest {
  private static final Pattern LINK = Pattern.compile("\\((topic|command):([a-z.-]+)\\)");

  @TempDir private Path folder;

  @Test
  void bothLanguagesHaveTheSamePages() {
    assertThat(Topics.written(Language.ZH))
        .extracting(Topic::id)
        .isEqualTo(Topics.written(Language.EN).stream().map(Topic::id).toList());
  }

  @Test
  void everyCodeOfTheProgramHasAPage() {
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
    assertThat(ProblemCodes.all())
        .extracting(ProblemCode::id)
        .containsExactlyInAnyOrderElementsOf(codes);
    Topics topics = Topics.in(Language.ZH);
    assertThat(codes).allSatisfy(code -> assertThat(topics.find("code-" + code)).isPresent());
  }

  @Test
  void everyViewHasItsPageAndNoLinkLeadsNowhere() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      List<String> views =
          driven.window().desk().commands().all().stream()
              .map(action -> action.id())
              .filter(id -> id.startsWith("view."))
              .map(id -> id.substring("view.".length()))
              .toList();
      Topics topics = Topics.in(Language.EN);
      assertThat(views)
          .filteredOn(view -> KNOWN.contains(view))
          .hasSameSizeAs(KNOWN)
          .allSatisfy(view -> assertThat(topics.find(view)).as(view).isPresent());
      for (Language language : Language.values()) {
        for (Topic topic : Topics.written(language)) {
          Matcher link = LINK.matcher(topic.body());
          while (link.find()) {
            boolean there =
                link.group(1).equals("topic")
                    ? topics.find(link.group(2)).isPresent()
                    : driven.window().desk().commands().has(link.group(2));
            assertThat(there).as(topic.id() + " → " + link.group()).isTrue();
          }
        }
      }
    }
  }

  /** The views that had a page when this was written; others fall back to the first page. */
  private static final List<String> KNOWN =
      List.of(
          "execution",
          "chart",
          "ledger",
          "evaluation",
          "import",
          "audit",
          "plugins",
          "navigator",
          "properties",
          "problems",
          "progress",
          "error-log",
          "help");

  private DrivenWindow open(Program program) {
    return DrivenWindow.open(
        program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 20)));
  }

  @Test
  void f1OpensThePageOfTheViewAndLinksAreFollowedByKeyboard() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven.window().dock().focus("navigator");
      On.press(org.eclipse.swt.widgets.Display.getCurrent().getFocusControl(), 0, SWT.F1);
      driven.settle();
      Shell shell = driven.window().shell();
      StyledText page = On.named(shell, StyledText.class, "Page of the help");
      assertThat(page.getText()).startsWith("Navigator");
      Text field = On.named(shell, Text.class, "Find a topic or a code");
      field.setText("over-budget-line");
      assertThat(On.named(shell, Table.class, "Topics of the help").getItem(0).getText())
          .isEqualTo("over-budget-line");
      field.notifyListeners(SWT.DefaultSelection, new Event());
      assertThat(page.getText()).contains("What to do");
      page.setFocus();
      Event tab = new Event();
      tab.detail = SWT.TRAVERSE_TAB_NEXT;
      page.notifyListeners(SWT.Traverse, tab);
      On.press(page, 0, SWT.CR);
      driven.settle();
      assertThat(page.getText()).startsWith("Problems");
    }
  }

  @Test
  void withoutALedgerTheHelpOpensInAWindowOfItsOwn() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.ZH, Optional.empty())) {
      driven.window().desk().commands().run("help.contents");
      driven.settle();
      Shell help = driven.window().shell().getShells()[0];
      assertThat(On.named(help, StyledText.class, "帮助页面").getText()).startsWith("从这里开始");
      help.close();
    }
  }
}
