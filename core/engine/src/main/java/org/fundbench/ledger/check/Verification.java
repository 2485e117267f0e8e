package org.fundbench.ledger.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.Side;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.RecordBytes;
import org.fundbench.proof.FileHash;
import org.fundbench.proof.Head;
import org.fundbench.proof.MerkleTree;

/**
 * Recomputes everything that the ledger claims of itself.
 *
 * <ol>
 *   <li>Every record is read in the order of positions and hashed anew; its hash must be the one
 *       stored beside it.
 *   <li>The tree grows leaf by leaf; wherever a batch ended, its root must be the head stored then.
 *   <li>Numbers within a kind, and batches, must be continuous.
 *   <li>The sums kept for overviews must be those of the entries.
 *   <li>The database must find its pages and indexes in order, as lookups go by them.
 * </ol>
 *
 * <p>What this cannot see: a ledger rewritten as a whole, heads included. Against that stands a
 * head that somebody kept outside, which {@link #against} checks.
 */
public final class Verification {
  private final List<Problem> problems = new ArrayList<>();
  private final RecordBytes bytes = new RecordBytes();
  private final MerkleTree tree = new MerkleTree();
  private final Map<EntryKind, Long> numbers = new EnumMap<>(EntryKind.class);
  private final Map<SumKey, Long> sums = new HashMap<>();
  private final Map<String, Period> lastPeriods = new HashMap<>();
  private final List<PostedRecord.KeptFile> attached = new ArrayList<>();
  private final Iterator<Head> heads;
  private final Optional<Head> kept;
  private long batches;
  private long sealed;
  private Optional<Head> next;
  private boolean keptSeen;

  private Verification(LedgerReader reader, Optional<Head> kept) {
    this.heads = reader.heads().iterator();
    this.next = heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
    this.kept = kept;
  }

  /**
   * What a verification found.
   *
   * @param records how many records were recomputed
   * @param head the head they give
   * @param problems what does not fit, empty if all is well
   */
  public record Outcome(long records, Head head, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }

    /** Whether nothing was altered. */
    public boolean isClean() {
      return problems.isEmpty();
    }
  }

  /** Verifies a ledger against itself. */
  public static Outcome of(LedgerReader reader) {
    return of(reader, Optional.empty(), Progress.SILENT);
  }

  /**
   * Verifies a ledger against itself, and against a head that was kept outside where there is one.
   *
   * @throws CancellationException if it is not wanted any more
   */
  public static Outcome of(LedgerReader reader, Optional<Head> kept, Progress progress) {
    return run(reader, kept, progress);
  }

  /** Verifies a ledger against itself and against a head that was kept outside. */
  public static Outcome against(LedgerReader reader, Head kept) {
    return of(reader, Optional.of(kept), Progress.SILENT);
  }

  private static Outcome run(LedgerReader reader, Optional<Head> kept, Progress progress) {
    Verification verification = new Verification(reader, kept);
    verification.checkKept();
    try {
      reader.records(
          one -> {
            if (progress.cancelled()) {
              throw new CancellationException();
            }
            progress.advance(1);
            verification.check(one);
          });
      verification.checkEnd();
      verification.checkTurnover(reader);
      verification.checkAttachments(reader);
      verification.checkDatabase(reader);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      // A value that cannot even be read (a broken date, an unknown code) is an alteration too.
      verification.problems.add(
          Problem.of(
              ProofProblem.RECORD_UNREADABLE,
              Place.of(String.valueOf(verification.tree.size())),
              verification.tree.size(),
              String.valueOf(e.getMessage())));
    }
    return new Outcome(verification.tree.size(), verification.tree.head(), verification.problems);
  }

  private void check(LedgerReader.StoredRecord stored) {
    PostedRecord record = stored.record();
    if (record.position() != tree.size()) {
      report(ProofProblem.RECORD_GAP, record, tree.size(), record.position());
    }
    byte[] leaf = bytes.leafHash(record);
    if (!Arrays.equals(leaf, stored.leaf())) {
      report(ProofProblem.RECORD_ALTERED, record, name(record));
    }
    tree.append(leaf);
    count(record);
    if (record instanceof PostedRecord.KeptFile file) {
      attached.add(file);
    }
    if (next.isPresent() && next.get().size() == tree.size()) {
      if (!next.get().equals(tree.head())) {
        report(ProofProblem.HEAD_DIFFERS, record, tree.size());
      }
      sealed = tree.size();
      next = heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
    }
    checkKept();
  }

  private void checkKept() {
    if (kept.isPresent() && kept.get().size() == tree.size()) {
      keptSeen = true;
      if (!kept.get().equals(tree.head())) {
        problems.add(
            Problem.of(
                ProofProblem.HEAD_UNKNOWN,
                Place.of(kept.get().toString()),
                tree.size(),
                kept.get().rootHex()));
      }
    }
  }

  private void count(PostedRecord record) {
    if (record instanceof PostedRecord.Batch batch) {
      batches++;
      if (batch.number() != batches) {
        report(ProofProblem.NUMBER_GAP, record, name(record), batches);
      }
    } else if (record instanceof PostedRecord.Entry entry) {
      long expected = numbers.merge(entry.kind(), 1L, Long::sum);
      if (entry.number() != expected) {
        report(ProofProblem.NUMBER_GAP, record, name(record), expected);
      }
      sums.merge(
          new SumKey(
              entry.fund(), entry.line(), Period.of(entry.date()), entry.kind(), entry.side()),
          entry.effect().fen(),
          Math::addExact);
      lastPeriods.merge(
          entry.fund(), Period.of(entry.date()), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  private void checkEnd() {
    if (next.isPresent()) {
      long claimed = next.get().size();
      while (heads.hasNext()) {
        claimed = heads.next().size();
      }
      missing(claimed);
    } else if (sealed != tree.size()) {
      missing(sealed);
    } else if (kept.isPresent() && !keptSeen) {
      missing(kept.get().size());
    }
  }

  private void missing(long claimed) {
    problems.add(
        Problem.of(
            ProofProblem.RECORDS_MISSING,
            Place.of(String.valueOf(tree.size())),
            claimed,
            tree.size()));
  }

  private void checkAttachments(LedgerReader reader) {
    for (PostedRecord.KeptFile file : attached) {
      boolean same =
          reader
              .attachmentContent(file.hash())
              .filter(content -> file.hash().equals(new Hash(FileHash.sha256(content))))
              .isPresent();
      if (!same) {
        report(ProofProblem.ATTACHMENT_ALTERED, file, file.name());
      }
    }
  }

  private void checkDatabase(LedgerReader reader) {
    for (String fault : reader.faults()) {
      problems.add(Problem.of(ProofProblem.DATABASE_FAULT, Place.of("database"), fault));
    }
  }

  private void checkTurnover(LedgerReader reader) {
    Map<SumKey, Long> claimed = new HashMap<>();
    for (PostedRecord.FundDefinition fund : reader.funds()) {
      Period last = lastPeriods.getOrDefault(fund.id(), Period.of(fund.year(), 12));
      Period end =
          last.compareTo(Period.of(fund.year(), 12)) > 0 ? last : Period.of(fund.year(), 12);
      for (LedgerReader.Turnover one : reader.turnover(fund.id(), end.lastDay())) {
        claimed.merge(
            new SumKey(fund.id(), one.line(), one.period(), one.kind(), one.side()),
            one.amount().fen(),
            Math::addExact);
      }
    }
    Set<SumKey> keys = new TreeSet<>(SumKey.ORDER);
    keys.addAll(claimed.keySet());
    keys.addAll(sums.keySet());
    for (SumKey key : keys) {
      long kept = claimed.getOrDefault(key, 0L);
      long summed = sums.getOrDefault(key, 0L);
      if (kept != summed) {
        problems.add(
            Problem.of(
                ProofProblem.TURNOVER_DIFFERS,
                Place.of(key.text()),
                key.text(),
                Money.cny(kept).toYuanText(),
                Money.cny(summed).toYuanText()));
      }
    }
  }

  private void report(ProofProblem code, PostedRecord record, Object... particulars) {
    problems.add(Problem.of(code, Place.of(name(record)), particulars));
  }

  private static String name(PostedRecord record) {
    if (record instanceof PostedRecord.Entry entry) {
      return entry.numberText();
    }
    if (record instanceof PostedRecord.Batch batch) {
      return "P-" + batch.number();
    }
    if (record instanceof PostedRecord.FundDefinition fund) {
      return fund.id();
    }
    if (record instanceof PostedRecord.Measurement measurement) {
      return measurement.series() + " " + measurement.period();
    }
    return String.valueOf(record.position());
  }

  private record SumKey(String fund, String line, Period period, EntryKind kind, Side side) {
    static final Comparator<SumKey> ORDER = Comparator.comparing(SumKey::text);

    String text() {
      return fund + " " + line + " " + period + " " + kind.prefix() + " " + side;
    }
  }
}
