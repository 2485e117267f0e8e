package org.fundbench.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.form.FormCheck;
import org.fundbench.evaluation.form.FormProblem;
import org.fundbench.evaluation.form.FormReader;
import org.fundbench.evaluation.form.FormResult;
import org.fundbench.importing.ImportProblem;

/** Checks forms that other units filled in; needs no ledger. */
public final class FormScoring {
  private static final long MOST_BYTES = 16L << 20;

  private FormScoring() {}

  /**
   * Checks a form.
   *
   * @throws RefusedException if it cannot be read
   */
  public static FormResult check(Path file, Scheme scheme) {
    Place place = Place.of(file.toString());
    if (!Files.exists(file)) {
      throw new RefusedException(Problem.of(ImportProblem.FILE_MISSING, place));
    }
    if (Files.isDirectory(file)) {
      throw new RefusedException(Problem.of(ImportProblem.FILE_IS_FOLDER, place));
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw unreadable(place, new Text("文件超过 16 MB，不是自评表", "over 16 MB, no form is that long"));
      }
      String json = Files.readString(file, StandardCharsets.UTF_8);
      String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
      String name = String.valueOf(file.getFileName());
      return FormCheck.run(name, FormReader.read(name, text), scheme);
    } catch (CharacterCodingException e) {
      throw unreadable(
          place,
          new Text(
              "不是 UTF-8 编码（可能是 GB18030/GBK 或 UTF-16）",
              "not in UTF-8, but perhaps in GB18030 or UTF-16"));
    } catch (AccessDeniedException e) {
      throw unreadable(place, new Text("没有读取权限", "no permission to read it"));
    } catch (IOException e) {
      throw unreadable(place, Text.same(e.getClass().getSimpleName()));
    }
  }

  private static RefusedException unreadable(Place place, Text why) {
    return new RefusedException(Problem.of(FormProblem.FORM_MISSING, place, why));
  }
}
