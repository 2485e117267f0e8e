package org.fundbench.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Draft;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Field;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * A preview on its way: hands rows to the ledger and writes down what it says of each.
 *
 * <ol>
 *   <li>The ledger asks for the next draft. Rows that make none are written down on the way.
 *   <li>The row of the draft is kept until the ledger has said what it thinks of it.
 *   <li>It is written down with that; the order of the file is kept.
 * </ol>
 */
final class PreviewMaking implements DraftSource<PostingDraft>, Verdicts {
  /** More groups than a person would look at. */
  private static final int MOST_GROUPS = 2_000;

  private final Importer.Wish wish;
  private final Draft draft;
  private final RowSense sense;
  private final Hash hash;
  private final ImportProfile profile;
  private final RowSpool spool = new RowSpool();
  private byte[] states = new byte[1024];
  private final PlacedRows placed;
  private final List<PlacedRows> before;
  private final List<Problem> fileProblems = new ArrayList<>();
  private final Map<EntryKind, Money> totals = new EnumMap<>(EntryKind.class);
  private final Map<String, Preview.Unassigned> unassigned = new LinkedHashMap<>();
  private @Nullable ReadRow pending;

  /**
   * A preview to make.
   *
   * @param before where the rows of the files before this one would stand
   */
  PreviewMaking(
      Importer.Wish wish, Draft draft, RowSense sense, Hash hash, List<PlacedRows> before) {
    this.wish = wish;
    this.placed = new PlacedRows(wish.name());
    this.before = List.copyOf(before);
    this.draft = draft;
    this.sense = sense;
    this.hash = hash;
    this.profile = wish.profile();
  }

  @Override
  public @Nullable PostingDraft next() {
    try {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        ReadRow read = sense.read(row);
        if (read.draft().isPresent()) {
          pending = read;
          return read.draft().get();
        }
        gather(read);
        write(
            read,
            read.skipped().isPresent() ? PreviewRow.State.SKIPPED : PreviewRow.State.ERROR,
            read.problems(),
            Optional.empty());
      }
    } catch (RefusedException e) {
      fileProblems.addAll(e.problems());
    } catch (IOException e) {
      fileProblems.add(
          Problem.of(
              ImportProblem.FILE_UNREADABLE,
              Place.of(wish.name()),
              String.valueOf(e.getMessage())));
    }
    return null;
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public void said(
      PostingDraft said,
      List<Problem> problems,
      OptionalLong position,
      Optional<PostedRecord.Entry> twin) {
    ReadRow read = pending;
    if (read == null) {
      throw new IllegalStateException("a verdict without a row");
    }
    pending = null;
    if (position.isPresent()) {
      placed.add(position.getAsLong(), read.row().row());
      if (said instanceof EntryDraft entry) {
        totals.merge(entry.kind(), entry.amount(), Money::plus);
      }
    }
    boolean onlyTwin = twin.isPresent() && problems.stream().filter(Problem::isError).count() == 1;
    PreviewRow.State state =
        position.isPresent()
            ? PreviewRow.State.READY
            : onlyTwin ? PreviewRow.State.DUPLICATE : PreviewRow.State.ERROR;
    Optional<PreviewRow.Twin> repeated = twin.map(this::twin);
    write(read, state, told(problems, repeated), repeated);
  }

  /** What an earlier file brings is not in the ledger yet, whatever the rehearsal says. */
  private static List<Problem> told(List<Problem> problems, Optional<PreviewRow.Twin> twin) {
    if (twin.flatMap(PreviewRow.Twin::file).isEmpty()) {
      return problems;
    }
    PreviewRow.Twin earlier = twin.get();
    return problems.stream()
        .map(
            problem ->
                problem.code().equals(LedgerProblem.DUPLICATE_POSTED.id())
                    ? Problem.of(
                        ImportProblem.DUPLICATE_ACROSS_FILES,
                        problem.place(),
                        earlier.file().orElseThrow(),
                        earlier.earlier().orElseThrow(),
                        earlier.voucher(),
                        earlier.date(),
                        Money.cny(earlier.fen()).toYuanText())
                    : problem)
        .toList();
  }

  private PreviewRow.Twin twin(PostedRecord.Entry entry) {
    OptionalLong row = placed.rowAt(entry.position());
    Optional<String> file = Optional.empty();
    for (PlacedRows other : before) {
      if (row.isEmpty()) {
        row = other.rowAt(entry.position());
        file = row.isPresent() ? Optional.of(other.file()) : file;
      }
    }
    return new PreviewRow.Twin(
        row,
        file,
        entry.numberText(),
        entry.line(),
        entry.date().toString(),
        Math.abs(entry.effect().fen()),
        entry.document(),
        entry.payee().orElse(""),
        entry.memo().orElse(""));
  }

  private void write(
      ReadRow read,
      PreviewRow.State state,
      List<Problem> problems,
      Optional<PreviewRow.Twin> twin) {
    Map<Field, String> texts = texts(read);
    Optional<String> voucher =
        read.draft().map(one -> one instanceof EntryDraft entry ? entry.voucher() : "");
    spool.add(
        new PreviewRow(
            read.row().row(),
            state,
            texts,
            read.line(),
            voucher.filter(text -> !text.isEmpty()),
            problems,
            read.skipped(),
            twin));
    if (spool.count() > states.length) {
      states = Arrays.copyOf(states, states.length * 2);
    }
    states[spool.count() - 1] = (byte) state.ordinal();
  }

  private Map<Field, String> texts(ReadRow read) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    for (int i = 0; i < draft.columns().size(); i++) {
      Field field = draft.columns().get(i).field();
      if (field != Field.OTHER) {
        texts.put(field, read.row().cells().get(i));
      }
    }
    return texts;
  }

  private void gather(ReadRow read) {
    boolean without =
        read.problems().stream()
            .anyMatch(problem -> problem.code().equals(ImportProblem.LINE_UNASSIGNED.id()));
    if (!without) {
      return;
    }
    Map<Field, String> texts = texts(read);
    String payee = texts.getOrDefault(Field.PAYEE, "");
    String memo = texts.getOrDefault(Field.MEMO, "");
    Field field = payee.isEmpty() ? Field.MEMO : Field.PAYEE;
    String text = payee.isEmpty() ? memo : payee;
    String key = field + text;
    if (unassigned.containsKey(key) || unassigned.size() < MOST_GROUPS) {
      unassigned.merge(
          key,
          new Preview.Unassigned(field, text, 1, memo),
          (one, more) -> new Preview.Unassigned(field, text, one.rows() + 1, one.example()));
    }
  }

  /** Where the rows of this file would stand. */
  PlacedRows placed() {
    return placed;
  }

  /** The finished preview. */
  Preview finish(Receipt receipt) {
    spool.seal();
    return new Preview(
        spool,
        Arrays.copyOf(states, spool.count()),
        new Preview.Facts(
            hash,
            draft.kind(),
            fileProblems,
            receipt,
            totals,
            unassigned.values().stream()
                .sorted((a, b) -> Long.compare(b.rows(), a.rows()))
                .toList(),
            profile.duplicates()));
  }

  /** Ends without a preview. */
  void discard() {
    spool.close();
  }
}
