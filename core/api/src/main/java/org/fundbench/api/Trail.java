package org.fundbench.api;

import java.util.List;

/**
 * Where a figure comes from: how it was formed, and from what. Following the sources of a trail
 * always ends at entries, measurements, or a person's word.
 *
 * @param formula how the figure was formed, in words or as an equation
 * @param sources what it was formed from
 */
public record Trail(Text formula, List<Source> sources) {
  public Trail {
    sources = List.copyOf(sources);
  }

  /** A trail of some sources. */
  public static Trail of(Text formula, Source... sources) {
    return new Trail(formula, List.of(sources));
  }

  /** What a figure can be formed from. */
  public sealed interface Source {}

  /**
   * Money entries.
   *
   * @param selection which ones
   * @param count how many there were when the figure was formed
   */
  public record Entries(EntrySelection selection, long count) implements Source {}

  /**
   * Counted facts (业务数据).
   *
   * @param fund the fund's id
   * @param series the series' id
   * @param range the months
   * @param count how many measurements there were
   */
  public record Measurements(String fund, String series, PeriodRange range, long count)
      implements Source {}

  /**
   * Another figure.
   *
   * @param figure the figure, with a trail of its own
   */
  public record Derived(Figure figure) implements Source {}

  /**
   * A person's judgement or a value that a person laid down, such as a target.
   *
   * @param person who
   * @param reason why
   */
  public record Judgement(String person, String reason) implements Source {}

  /**
   * A file kept in the ledger that bears a figure out.
   *
   * @param name the file's name
   * @param sha256 the SHA-256 of its bytes in hexadecimal
   * @param size how many bytes
   */
  public record Evidence(String name, String sha256, long size) implements Source {}

  /**
   * A posted definition: the fund with its lines and plan, or a scheme.
   *
   * @param kind what is defined
   * @param name its id
   */
  public record Definition(Text kind, String name) implements Source {}
}
