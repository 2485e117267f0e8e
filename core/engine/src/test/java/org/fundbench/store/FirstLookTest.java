package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.PostedRecord.BatchKind;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.RevisionDraft;
import org.fundbench.ledger.TestFund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's first figures do not wait for jOOQ, which takes longer to load than the window. */
class FirstLookTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void needsNoJooq() throws ReflectiveOperationException {
    Path file = folder.resolve("台账.fund");
    FundFile fund = TestFund.file();
    try (SqliteStore store = SqliteStore.create(file)) {
      Ledger ledger = new Ledger(store, new FundFiles(), CLOCK);
      ledger.open(fund.text(), fund.appropriations(), "tester");
      post(ledger, BatchKind.MANUAL, payment(LocalDate.of(2023, 5, 31), 7));
      post(ledger, BatchKind.MANUAL, payment(LocalDate.of(2023, 6, 15), 20));
      post(ledger, BatchKind.MANUAL, payment(LocalDate.of(2023, 6, 16), 500));
      post(
          ledger,
          BatchKind.EVALUATION,
          new RevisionDraft(TestFund.sections("20", "90"), Place.of("x")));
      post(
          ledger,
          BatchKind.ATTACHMENT,
          new EvidenceDraft("cases", "截图.png", new byte[] {1}, Place.of("x")));
    }
    Class<?> look = new WithoutJooq().loadClass(Look.class.getName());
    @SuppressWarnings("unchecked") // it is the class below, loaded anew
    Function<Path, String> anew = (Function<Path, String>) look.getConstructor().newInstance();
    assertThat(anew.apply(file)).isEqualTo("paid 27 fen, files [截图.png], revised true, size 14");
  }

  private static EntryDraft payment(LocalDate day, long fen) {
    return new EntryDraft(
        EntryKind.PAYMENT,
        "a",
        day,
        Money.cny(fen),
        "V" + fen,
        Optional.of("收款人"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.of("x"));
  }

  private static void post(Ledger ledger, BatchKind kind, PostingDraft draft) {
    ledger.post(
        ledger.fund(Optional.empty()),
        BatchDraft.of(kind, "tester").because(Optional.of("核定")),
        DraftSource.of(List.of(draft)),
        false,
        Progress.SILENT);
  }

  /** What the window does first with a ledger. */
  public static final class Look implements Function<Path, String> {
    /** Made by name. */
    public Look() {}

    @Override
    public String apply(Path file) {
      try (SqliteStore store = SqliteStore.openReadOnly(file)) {
        Ledger ledger = new Ledger(store, new FundFiles(), CLOCK);
        Fund fund = ledger.fund(Optional.empty());
        FundSnapshot seen =
            ledger.read(reader -> FundSnapshot.take(reader, fund, LocalDate.of(2023, 6, 15)));
        long paid =
            seen.turnover().stream()
                .filter(sum -> sum.kind() == EntryKind.PAYMENT)
                .mapToLong(sum -> sum.amount().fen())
                .sum();
        return "paid %d fen, files %s, revised %s, size %d"
            .formatted(
                paid,
                seen.evidence().stream().map(one -> one.name()).toList(),
                seen.revision().isPresent(),
                seen.head().size());
      }
    }
  }

  /** Loads the program anew, where jOOQ is not to be had. */
  private static final class WithoutJooq extends ClassLoader {
    private WithoutJooq() {
      super(FirstLookTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.jooq.")) {
        throw new ClassNotFoundException(name + " is not to be loaded for a first look");
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null
            ? loaded
            : name.startsWith("org.fundbench.") ? anew(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> anew(String name) throws ClassNotFoundException {
      try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (stream == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
