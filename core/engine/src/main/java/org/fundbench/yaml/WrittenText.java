package org.fundbench.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;

/**
 * The text of a file that a person wrote, or the reason why there is none in words: a wrong path, a
 * workbook under another name and the encodings of Chinese Windows are what really happens.
 */
public final class WrittenText {
  /** Nothing that a person wrote is longer; what never ends (a device, a pipe) is cut off there. */
  private static final int MOST_BYTES = 16 << 20;

  private WrittenText() {}

  /**
   * Reads a file in UTF-8, with or without a byte order mark.
   *
   * @param unreadable what to refuse it with; the reason is the problem's particular {@code {0}}
   * @throws RefusedException if it cannot be read
   */
  public static String of(Path file, ProblemCode unreadable) {
    byte[] bytes;
    try (InputStream in = open(file, unreadable)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (AccessDeniedException e) {
      throw refused(file, unreadable, new Text("没有读取权限", "no permission to read it"));
    } catch (IOException e) {
      throw refused(file, unreadable, new Text("读取时出错", "reading it failed"));
    }
    if (bytes.length > MOST_BYTES) {
      throw refused(file, unreadable, new Text("文件超过 16 MB", "the file is over 16 MB"));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(file, unreadable, otherThanText(bytes));
    }
  }

  private static InputStream open(Path file, ProblemCode unreadable) throws IOException {
    if (!Files.exists(file)) {
      throw refused(file, unreadable, new Text("没有这个文件", "there is no such file"));
    }
    if (Files.isDirectory(file)) {
      throw refused(file, unreadable, new Text("这是一个文件夹", "it is a folder"));
    }
    return Files.newInputStream(file);
  }

  private static Text otherThanText(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK") || head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return new Text("这是 Excel、Word 或压缩文件", "it is a workbook, a Word file or an archive");
    }
    return head.startsWith("%PDF")
        ? new Text("这是 PDF 文件", "it is a PDF")
        : new Text(
            "不是 UTF-8 编码（可能是 GB18030/GBK 或 UTF-16）",
            "not in UTF-8, but perhaps in GB18030 or UTF-16");
  }

  private static RefusedException refused(Path file, ProblemCode unreadable, Text why) {
    return new RefusedException(Problem.of(unreadable, Place.of(file.toString()), why));
  }
}
