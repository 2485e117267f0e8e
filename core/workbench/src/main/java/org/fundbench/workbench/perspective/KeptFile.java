package org.fundbench.workbench.perspective;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fundbench.api.Text;

/** A small text file of the window. What cannot be read is set aside, never thrown away. */
record KeptFile(Path path) {
  private static final String ASIDE = ".unreadable";
  private static final long LARGEST = 64 * 1024;

  /** Why a file cannot be read, in words for its owner. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Unreadable(Text why) {
      super(why.en());
      this.why = why;
    }

    Text why() {
      return why;
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  String read() throws Unreadable {
    try {
      if (Files.size(path) > LARGEST) {
        throw new Unreadable(new Text("文件太大，不是布局", "it is too large for a layout"));
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new Unreadable(new Text("不是 UTF-8 文本", "it is not UTF-8 text"));
    } catch (IOException e) {
      throw new Unreadable(Text.same(e.toString()));
    }
  }

  /** Writes it, whole or not at all. */
  void write(String text) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path making = path.resolveSibling(name() + ".part");
    Files.writeString(making, text, StandardCharsets.UTF_8);
    Files.move(making, path, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Gives it another name, so that its owner may still mend it, and says which. */
  Text setAside() {
    Path aside = path.resolveSibling(name() + ASIDE);
    try {
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
      return new Text("原文件已改名为 {0}", "the file is now called {0}").with(aside);
    } catch (IOException e) {
      return new Text("原文件仍是 {0}", "the file is still {0}").with(path);
    }
  }
}
