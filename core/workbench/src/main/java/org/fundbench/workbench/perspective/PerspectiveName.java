package org.fundbench.workbench.perspective;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.form.Reading;

/** What a perspective may be called: anything that fits on a button and is not another's name. */
final class PerspectiveName {
  private static final int LONGEST = 30;

  private PerspectiveName() {}

  static Reading<String> read(String text, List<Perspective> others) {
    String name = text.strip();
    return wrong(name)
        .or(() -> taken(name, others))
        .<Reading<String>>map(Reading::wrong)
        .orElseGet(() -> Reading.of(name));
  }

  /** Why a text is no name at all. */
  static Optional<Text> wrong(String name) {
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST) {
      return Optional.of(
          new Text("名称过长：最多 {0} 个字，现有 {1} 个", "too long: at most {0} characters, there are {1}")
              .with(LONGEST, length));
    }
    return name.codePoints().anyMatch(PerspectiveName::unseen)
        ? Optional.of(new Text("名称中有看不见的控制字符", "it holds control characters that are not seen"))
        : Optional.empty();
  }

  /** Such as a line's end, or the marks that turn the direction of writing around. */
  private static boolean unseen(int letter) {
    int type = Character.getType(letter);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static Optional<Text> taken(String name, List<Perspective> others) {
    return others.stream()
        .filter(
            other ->
                other.label().zh().equalsIgnoreCase(name)
                    || other.label().en().equalsIgnoreCase(name))
        .findFirst()
        .map(
            other ->
                new Text("已有名为“{0}”的透视图", "there is a perspective called {0} already").with(name));
  }
}
