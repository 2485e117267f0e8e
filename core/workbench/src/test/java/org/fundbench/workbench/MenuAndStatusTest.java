package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An icon in a menu tells one command from the others, and the status line what matters now. */
@Tag("window")
@ExtendWith(Screen.class)
class MenuAndStatusTest {
  @TempDir private Path folder;

  private static void look(DrivenWindow driven, Menu menu) {
    Image none = driven.window().desk().theme().icon(Icon.NONE);
    Set<Image> seen = new HashSet<>();
    for (MenuItem item : menu.getItems()) {
      String id = String.valueOf(item.getData());
      boolean tool =
          driven.window().desk().commands().tools().stream()
              .anyMatch(action -> action.id().equals(id));
      if (item.getImage() != null && !item.getImage().equals(none) && !tool && !isView(id)) {
        assertThat(seen.add(item.getImage())).as(item.getText()).isTrue();
      }
      if (item.getMenu() != null) {
        look(driven, item.getMenu());
      }
    }
  }

  private static boolean isView(String id) {
    return id.startsWith("view.");
  }

  @Test
  void noMenuRepeatsAnIcon() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 2)))) {
      look(driven, driven.window().shell().getMenuBar());
    }
  }

  private static String message(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(one -> one instanceof Label && Named.of(one).equals("Message"))
        .map(one -> ((Label) one).getText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAJobDoesIsNotSaidAnyMoreWhenItHasEnded() {
    CountDownLatch held = new CountDownLatch(1);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 2)))) {
      Desk desk = driven.window().desk();
      desk.front().say("The last that was done");
      desk.jobs()
          .start(
              new Text("试算", "Trying it"),
              progress -> {
                held.await();
                return true;
              },
              done -> {},
              thrown -> {});
      driven.until("it is said", () -> message(driven).equals("Trying it"));
      held.countDown();
      driven.until("it has ended", () -> message(driven).equals("The last that was done"));
      desk.jobs()
          .start(
              new Text("过账", "Posting"),
              progress -> true,
              done -> desk.front().say("Posted"),
              thrown -> {});
      driven.settle();
      assertThat(message(driven)).isEqualTo("Posted");
    }
  }
}
