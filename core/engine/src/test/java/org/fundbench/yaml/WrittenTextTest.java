package org.fundbench.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.app.SchemeChoice;
import org.fundbench.evaluation.EvaluationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that people name for a text of theirs, and what they are told where it is none. */
class WrittenTextTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "missing|没有这个文件|there is no such file",
        "folder|这是一个文件夹|it is a folder",
        "gbk|不是 UTF-8 编码（可能是 GB18030/GBK 或 UTF-16）|not in UTF-8, but perhaps in GB18030 or UTF-16",
        "utf16|不是 UTF-8 编码（可能是 GB18030/GBK 或 UTF-16）|not in UTF-8, but perhaps in GB18030 or UTF-16",
        "workbook|这是 Excel、Word 或压缩文件|it is a workbook, a Word file or an archive",
        "pdf|这是 PDF 文件|it is a PDF",
        "huge|文件超过 16 MB|the file is over 16 MB"
      })
  void whatIsNoTextSaysWhatItIs(String what, String zh, String en) throws IOException {
    Path file = file(what);

    assertThatThrownBy(() -> WrittenText.of(file, EvaluationProblem.EVALUATION_UNREADABLE))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              Problem problem = refused.problems().get(0);
              assertThat(problem.code()).isEqualTo("evaluation-unreadable");
              assertThat(problem.message().zh()).endsWith("：" + zh);
              assertThat(problem.message().en()).endsWith(": " + en);
              assertThat(problem.place().where()).isEqualTo(file.toString());
            });
  }

  /** A scheme that cannot be read was called unknown, with a list of the shipped ones. */
  @Test
  void aSchemesFileThatCannotBeReadIsNotCalledUnknown() throws IOException {
    for (String what : new String[] {"missing", "folder", "gbk"}) {
      Path file = file(what);

      assertThatThrownBy(() -> SchemeChoice.of(file.toString()))
          .as(what)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(EvaluationProblem.SCHEME_UNREADABLE.id());
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFid: 编号\n");

    assertThat(WrittenText.of(file, EvaluationProblem.EVALUATION_UNREADABLE)).isEqualTo("id: 编号\n");
  }

  private Path file(String what) throws IOException {
    Path file = folder.resolve(what + ".yaml");
    String text = "name: 巡查\n";
    return switch (what) {
      case "missing" -> file;
      case "folder" -> Files.createDirectory(file);
      case "gbk" -> Files.write(file, text.getBytes(Charset.forName("GB18030")));
      case "utf16" -> Files.write(file, text.getBytes(StandardCharsets.UTF_16));
      case "workbook" -> Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xFF, 0});
      case "pdf" -> Files.write(file, new byte[] {'%', 'P', 'D', 'F', '-', (byte) 0xE2, 0x0A});
      case "huge" -> Files.write(file, new byte[(16 << 20) + 1]);
      default -> throw new IllegalArgumentException(what);
    };
  }
}
