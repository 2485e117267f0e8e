package org.fundbench.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.RecordLine;
import org.fundbench.proof.Head;
import org.fundbench.proof.Inclusion;
import org.fundbench.proof.MerkleTree;

/**
 * Hands a ledger, or the proof for one voucher, to somebody who does not use this program: text
 * files that the one-file verifier in the program's folder reads.
 */
final class OpenRecords {
  private static final String RECORDS = "fundbench-records/1";
  private static final String PROOF = "fundbench-proof/1";

  private OpenRecords() {}

  /** Writes all records, and every head where its batch ended. */
  static Head writeAll(LedgerReader reader, Path target) {
    Iterator<Head> heads = reader.heads().iterator();
    return write(
        target,
        writer -> {
          writer.write(RECORDS + "\n");
          long[] written = {0};
          Head[] next = {heads.hasNext() ? heads.next() : new MerkleTree().head()};
          reader.records(
              stored -> {
                line(writer, RecordLine.of(stored.record(), stored.leaf()));
                written[0]++;
                if (next[0].size() == written[0]) {
                  line(writer, head(next[0]));
                  next[0] = heads.hasNext() ? heads.next() : next[0];
                }
              });
          return reader.head();
        });
  }

  /**
   * Writes the proof that an entry belongs to the ledger's head.
   *
   * @param number the entry's number as printed, such as {@code ZF-000012}
   * @throws RefusedException if there is no such entry
   */
  static Head writeProof(LedgerReader reader, String number, Path target, Progress progress) {
    List<byte[]> leaves = new ArrayList<>();
    List<LedgerReader.StoredRecord> found = new ArrayList<>();
    reader.records(
        stored -> {
          if (progress.cancelled()) {
            throw new CancellationException();
          }
          progress.advance(1);
          leaves.add(stored.leaf());
          if (stored.record() instanceof PostedRecord.Entry entry
              && entry.numberText().equals(number)) {
            found.add(stored);
          }
        });
    if (found.isEmpty()) {
      throw new RefusedException(Problem.of(AppProblem.ENTRY_MISSING, Place.of(number), number));
    }
    LedgerReader.StoredRecord stored = found.get(0);
    Inclusion proof = Inclusion.of(leaves, Math.toIntExact(stored.record().position()));
    Head head = reader.head();
    return write(
        target,
        writer -> {
          writer.write(PROOF + "\n");
          line(writer, RecordLine.of(stored.record(), stored.leaf()));
          for (byte[] beside : proof.path()) {
            line(writer, "beside\t" + HexFormat.of().formatHex(beside));
          }
          line(writer, head(head));
          return head;
        });
  }

  private static String head(Head head) {
    return "head\t" + head.size() + "\t" + head.rootHex();
  }

  private static void line(Writer writer, String text) {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Content {
    Head write(Writer writer) throws IOException;
  }

  private static Head write(Path target, Content content) {
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
    Path making = folder.resolve("." + target.getFileName() + ".part");
    try {
      Head head;
      try (BufferedWriter writer = Files.newBufferedWriter(making, StandardCharsets.UTF_8)) {
        head = content.write(writer);
      }
      Files.move(making, target, StandardCopyOption.REPLACE_EXISTING);
      return head;
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedException(
          Problem.of(AppProblem.TARGET_UNWRITABLE, Place.of(target.toString()), String.valueOf(e)));
    } finally {
      discard(making);
    }
  }

  private static void discard(Path making) {
    try {
      Files.deleteIfExists(making);
    } catch (IOException e) {
      // What stopped the writing is reported; the remains of it add nothing.
    }
  }
}
