package org.fundbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.EvaluationProblem;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;

/** Finds a scheme by the id of one that is shipped, or in a file of one's own. */
public final class SchemeChoice {
  private SchemeChoice() {}

  /**
   * The scheme of an id or file.
   *
   * @throws RefusedException if there is none, or the file is wrong
   */
  public static Scheme of(String idOrFile) {
    if (!idOrFile.endsWith(".yaml") && !idOrFile.endsWith(".yml")) {
      return Schemes.shipped(idOrFile);
    }
    Path file = Path.of(idOrFile);
    try {
      return Schemes.read(
          String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              EvaluationProblem.SCHEME_UNKNOWN,
              Place.of(idOrFile),
              idOrFile,
              String.join(", ", Schemes.ids())));
    }
  }
}
