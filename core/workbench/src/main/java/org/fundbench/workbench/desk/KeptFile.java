package org.fundbench.workbench.desk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fundbench.api.Text;

/**
 * A small text file of the window. What cannot be read is set aside, never thrown away.
 *
 * @param path where it lies
 */
public record KeptFile(Path path) {
  private static final String ASIDE = ".unreadable";
  private static final long LARGEST = 1024 * 1024;

  /** Why a file cannot be read, in words for its owner. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    private Unreadable(Text why) {
      super(why.en());
      this.why = why;
    }

    /** The reason. */
    public Text why() {
      return why;
    }
  }

  /** Whether there is one. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** Its name without the folders. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /**
   * Its text.
   *
   * @throws Unreadable if it is not there, not text or not small
   */
  public String read() throws Unreadable {
    try {
      if (Files.size(path) > LARGEST) {
        throw new Unreadable(new Text("文件过大", "it is too large"));
      }
      String text = Files.readString(path, StandardCharsets.UTF_8);
      if (text.indexOf('\0') >= 0) {
        // What a disk shows of a file whose last writing was lost with the power.
        throw new Unreadable(new Text("含有空字节，不是文本", "it holds zero bytes and is no text"));
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(new Text("不是 UTF-8 文本", "it is not UTF-8 text"));
    } catch (IOException e) {
      throw new Unreadable(Text.same(e.toString()));
    }
  }

  /** Writes it, whole or not at all. */
  public void write(String text) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path making = path.resolveSibling(name() + ".part");
    Files.writeString(making, text, StandardCharsets.UTF_8);
    Files.move(making, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes it, if it is there. */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Gives it another name, so that its owner may still mend it, and says which. */
  public Text setAside() {
    Path aside = path.resolveSibling(name() + ASIDE);
    for (int i = 2; Files.exists(aside); i++) {
      aside = path.resolveSibling(name() + ASIDE + "-" + i);
    }
    try {
      Files.move(path, aside);
      return new Text("原文件已改名为 {0}", "the file is now called {0}").with(aside);
    } catch (IOException e) {
      return new Text("原文件仍是 {0}", "the file is still {0}").with(path);
    }
  }
}
