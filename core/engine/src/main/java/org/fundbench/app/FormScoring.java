package org.fundbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.form.FormCheck;
import org.fundbench.evaluation.form.FormProblem;
import org.fundbench.evaluation.form.FormReader;
import org.fundbench.evaluation.form.FormResult;
import org.fundbench.importing.ImportProblem;

/** Checks forms that other units filled in; needs no ledger. */
public final class FormScoring {
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
      String json = Files.readString(file, StandardCharsets.UTF_8);
      String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
      String name = String.valueOf(file.getFileName());
      return FormCheck.run(name, FormReader.read(name, text), scheme);
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              FormProblem.FORM_MISSING, Place.of(file.toString()), e.getClass().getSimpleName()));
    }
  }
}
