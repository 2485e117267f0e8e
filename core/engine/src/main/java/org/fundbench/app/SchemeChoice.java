package org.fundbench.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.EvaluationProblem;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.fundbench.yaml.WrittenText;

/** Finds a scheme by the id of one that is shipped, or in a file of one's own. */
public final class SchemeChoice {
  private SchemeChoice() {}

  /**
   * The scheme of an id or file.
   *
   * @throws RefusedException if there is none, or the file is wrong
   */
  public static Scheme of(String idOrFile) {
    return of(idOrFile, Place.of(idOrFile));
  }

  /**
   * The scheme that is named at a place.
   *
   * @throws RefusedException if there is none, or the file is wrong
   */
  static Scheme of(String idOrFile, Place named) {
    if (!idOrFile.endsWith(".yaml") && !idOrFile.endsWith(".yml")) {
      if (!Schemes.ids().contains(idOrFile)) {
        throw unknown(idOrFile, named);
      }
      return Schemes.shipped(idOrFile);
    }
    Path file = path(idOrFile, named);
    return Schemes.read(
        String.valueOf(file.getFileName()),
        WrittenText.of(file, EvaluationProblem.SCHEME_UNREADABLE));
  }

  private static Path path(String text, Place named) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw unknown(text, named);
    }
  }

  private static RefusedException unknown(String name, Place named) {
    return new RefusedException(
        Problem.of(
            EvaluationProblem.SCHEME_UNKNOWN, named, name, String.join(", ", Schemes.ids())));
  }
}
