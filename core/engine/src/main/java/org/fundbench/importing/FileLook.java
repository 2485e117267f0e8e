package org.fundbench.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;

/**
 * A first look at a file, without a ledger.
 *
 * @param formats what each installed format thinks of it, the surest first
 * @param kind what the rows are
 * @param columns its columns with what stands in them
 * @param problems why its rows cannot be read, if so
 */
public record FileLook(
    List<Recognised> formats, Draft.Kind kind, List<Sampled> columns, List<Problem> problems) {
  private static final int ROWS = 20;
  private static final int SAMPLES = 3;

  public FileLook {
    formats = List.copyOf(formats);
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }

  /**
   * How sure a format is of the file.
   *
   * @param format what the format says of itself
   * @param sureness from 0 for "not mine" to 100
   */
  public record Recognised(Descriptor format, int sureness) {}

  /**
   * A column with some of its texts.
   *
   * @param column the column and what it means
   * @param samples the first different texts in it
   */
  public record Sampled(Draft.Column column, List<String> samples) {
    public Sampled {
      samples = List.copyOf(samples);
    }
  }

  static FileLook take(Path file, FileOpening opening, ImportProfile profile) throws IOException {
    List<Problem> passedOver = new ArrayList<>();
    List<Recognised> formats = opening.recognise(file, passedOver);
    List<Problem> problems = new ArrayList<>();
    List<Problem> whenClosed = new ArrayList<>();
    List<Sampled> columns = new ArrayList<>();
    Draft.Kind kind;
    try {
      try (Draft draft = opening.open(file, profile, whenClosed)) {
        kind = draft.kind();
        List<Set<String>> samples = new ArrayList<>();
        draft.columns().forEach(column -> samples.add(new LinkedHashSet<>()));
        try {
          read(draft, samples);
          problems.addAll(passedOver);
        } catch (RefusedException e) {
          problems.addAll(e.problems());
        }
        for (int i = 0; i < samples.size(); i++) {
          columns.add(new Sampled(draft.columns().get(i), List.copyOf(samples.get(i))));
        }
      }
      // The format is asked twice how sure it is, and tells twice where it fails.
      whenClosed.stream().filter(one -> !problems.contains(one)).forEach(problems::add);
      return new FileLook(formats, kind, columns, problems);
    } catch (RefusedException e) {
      return new FileLook(formats, Draft.Kind.ENTRIES, List.of(), e.problems());
    }
  }

  private static void read(Draft draft, List<Set<String>> samples) throws IOException {
    Draft.Row row = draft.next();
    for (int count = 0; row != null && count < ROWS; count++) {
      for (int i = 0; i < samples.size(); i++) {
        String text = row.cells().get(i);
        if (!text.isEmpty() && samples.get(i).size() < SAMPLES) {
          samples.get(i).add(text);
        }
      }
      row = draft.next();
    }
  }
}
