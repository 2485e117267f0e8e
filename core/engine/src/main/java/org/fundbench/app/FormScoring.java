package org.fundbench.app;

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
import org.fundbench.yaml.WrittenText;

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
    String name = String.valueOf(file.getFileName());
    String json = WrittenText.of(file, FormProblem.FORM_MISSING);
    return FormCheck.run(name, FormReader.read(name, json), scheme);
  }
}
