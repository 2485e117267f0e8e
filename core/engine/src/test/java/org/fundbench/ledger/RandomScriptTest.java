package org.fundbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.fundbench.api.Money;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.check.Verification;

/**
 * Random scripts of 200 steps: the ledger in its database and a plain model in memory must agree on
 * what is refused, on what is left of every line, and on the head.
 */
class RandomScriptTest {
  private static final int STEPS = 200;

  /** 50 scripts in the normal run; the nightly one asks for more with the property below. */
  private static final int SCRIPTS = Integer.getInteger("fundbench.scripts", 50);

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void databaseAndModelAgree(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("scripts");
    try {
      for (int script = 0; script < SCRIPTS; script++) {
        run(folder.resolve("ledger.fund"), new Random(seed + script));
        Files.delete(folder.resolve("ledger.fund"));
      }
    } finally {
      Files.deleteIfExists(folder.resolve("ledger.fund"));
      Files.delete(folder);
    }
  }

  private static void run(Path file, Random random) {
    ModelLedger model = new ModelLedger();
    model.things.add(new ModelLedger.Thing("budget", "", "a", 1, 1000_00, null));
    model.things.add(new ModelLedger.Thing("budget", "", "b", 1, 500_00, null));
    List<String> done = new ArrayList<>();
    try (LedgerScript ledger = new LedgerScript(file, TestFund.file())) {
      for (int step = 0; step < STEPS; step++) {
        Step next = Step.random(random, model, step + 2);
        String said = ledger.run(next.text());
        done.add(next.text() + " -> " + said);

        assertThat(said.equals("ok")).as("%s", done).isEqualTo(next.accepted());
        if (step % 20 == 19) {
          compare(ledger, model, done);
        }
      }
      assertThat(ledger.ledger().read(Verification::of).problems()).isEmpty();
      assertThat(ledger.ledger().read(LedgerReader::head).rootHex())
          .isEqualTo(HexFormat.of().formatHex(naiveRoot(ledger)));
    }
  }

  private static void compare(LedgerScript ledger, ModelLedger model, List<String> done) {
    for (String line : List.of("a", "b")) {
      assertThat(ledger.run("available " + line))
          .as("%s", done)
          .isEqualTo(Money.cny(model.available(line)).toYuanText());
    }
    assertThat(evaluations(ledger)).as("%s", done).isEqualTo(model.evaluations);
  }

  /** Every self-evaluation that held, as the ledger keeps it, the one that holds now last. */
  private static List<String> evaluations(LedgerScript ledger) {
    return ledger
        .ledger()
        .read(
            reader -> {
              List<Optional<String>> texts = new ArrayList<>(List.of(Optional.empty()));
              reader.revisions("test").forEach(one -> texts.add(Optional.of(one.text())));
              // The last one is asked for as the program does it.
              texts.set(texts.size() - 1, reader.revision("test").map(PostedRecord.Revision::text));
              String definition = reader.funds().get(0).definition();
              return texts.stream()
                  .map(text -> FundFiles.current(definition, text).evaluation().indicators().get(0))
                  .map(one -> one.target() + " " + one.weight().toPlainString())
                  .toList();
            });
  }

  /** RFC 6962 section 2.1 word for word, over the records as they are exported. */
  private static byte[] naiveRoot(LedgerScript ledger) {
    List<byte[]> leaves = new ArrayList<>();
    ledger
        .ledger()
        .read(
            reader -> {
              reader.records(
                  stored ->
                      leaves.add(
                          HexFormat.of()
                              .parseHex(
                                  RecordLine.of(stored.record(), stored.leaf()).split("\t")[0])));
              return leaves;
            });
    return naive(leaves);
  }

  private static byte[] naive(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = 1;
    while (split * 2 < leaves.size()) {
      split *= 2;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 1);
      digest.update(naive(leaves.subList(0, split)));
      return digest.digest(naive(leaves.subList(split, leaves.size())));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * One step, and what the model made of it.
   *
   * @param text in the words of the script
   * @param accepted whether the model took it
   */
  private record Step(String text, boolean accepted) {
    static Step random(Random random, ModelLedger model, int batch) {
      int month = Math.min(12, model.closed() + random.nextInt(4));
      month = Math.max(1, month);
      String line = random.nextInt(3) == 0 ? "b" : "a";
      long fen = 1 + random.nextInt(random.nextInt(4) == 0 ? 60_000 : 9_000);
      int choice = random.nextInt(100);
      if (choice < 30) {
        return add(model, batch, "pay", voucher(random, batch), line, month, fen, null);
      }
      if (choice < 42) {
        return add(model, batch, "commit", "K" + batch, line, month, fen, null);
      }
      if (choice < 54) {
        return answer(random, model, batch, "pay", "commit", month, fen);
      }
      if (choice < 62) {
        return answer(random, model, batch, "release", "commit", month, fen);
      }
      if (choice < 74) {
        return answer(random, model, batch, "refund", "pay", month, fen);
      }
      if (choice < 84) {
        return reverse(random, model, batch, month);
      }
      if (choice < 91) {
        return undo(random, model, batch);
      }
      if (choice < 96) {
        return revise(random, model);
      }
      return random.nextInt(3) > 0
          ? new Step(
                  "close 2023-" + two(Math.min(12, model.closed() + 1 + random.nextInt(2))), false)
              .closing(model)
          : new Step("reopen 2023-" + two(Math.max(1, model.closed())) + " 补录", false)
              .reopening(model);
    }

    private Step closing(ModelLedger model) {
      return new Step(text, model.close(monthOf(text)));
    }

    private Step reopening(ModelLedger model) {
      return new Step(text, model.reopen(monthOf(text)));
    }

    private static int monthOf(String text) {
      return Integer.parseInt(text.split("[- ]")[2]);
    }

    private static String voucher(Random random, int batch) {
      return "V" + (random.nextInt(8) == 0 ? random.nextInt(batch) : batch);
    }

    private static Step add(
        ModelLedger model,
        int batch,
        String kind,
        String voucher,
        String line,
        int month,
        long fen,
        ModelLedger.Thing of) {
      ModelLedger.Thing thing = new ModelLedger.Thing(kind, voucher, line, month, fen, of);
      boolean accepted = model.post(thing);
      if (accepted) {
        model.batches.put(batch, thing);
      }
      String text =
          String.join(
              " ", kind, voucher, "2023-" + two(month) + "-05", line, Money.cny(fen).toYuanText());
      return new Step(of == null ? text : text + " of " + of.voucher, accepted);
    }

    /** Answers a thing whose voucher no other has, as a shared voucher could mean either. */
    private static Step answer(
        Random random,
        ModelLedger model,
        int batch,
        String kind,
        String answered,
        int month,
        long fen) {
      List<ModelLedger.Thing> there =
          model.things.stream()
              .filter(one -> one.kind.equals(answered))
              .filter(one -> alone(model, one))
              .toList();
      if (there.isEmpty()) {
        return add(model, batch, "pay", "V" + batch, "a", month, fen, null);
      }
      ModelLedger.Thing of = there.get(random.nextInt(there.size()));
      long amount = random.nextBoolean() ? Math.max(1, model.left(of)) : fen;
      return add(model, batch, kind, kind.charAt(0) + "x" + batch, of.line, month, amount, of);
    }

    private static boolean alone(ModelLedger model, ModelLedger.Thing thing) {
      return model.things.stream()
              .filter(one -> one.kind.equals(thing.kind) && one.voucher.equals(thing.voucher))
              .count()
          == 1;
    }

    private static Step reverse(Random random, ModelLedger model, int batch, int month) {
      List<ModelLedger.Thing> there =
          model.things.stream().filter(one -> one.kind.equals("pay") && alone(model, one)).toList();
      if (there.isEmpty()) {
        return add(model, batch, "pay", "V" + batch, "a", month, 100, null);
      }
      ModelLedger.Thing of = there.get(random.nextInt(there.size()));
      boolean accepted = model.reverse(of, month);
      if (accepted) {
        model.batches.put(batch, new ModelLedger.Thing("reverse", "", of.line, month, of.fen, of));
      }
      return new Step(
          String.join(
              " ",
              "reverse",
              "C" + batch,
              "2023-" + two(month) + "-06",
              of.line,
              Money.cny(of.fen).toYuanText(),
              "of",
              of.voucher),
          accepted);
    }

    /** Another target, seldom one that the gate must refuse. */
    private static Step revise(Random random, ModelLedger model) {
      String target = List.of("10", "20", "30", "许多").get(random.nextInt(4));
      String weight = List.of("90", "90", "90", "80", "-90").get(random.nextInt(5));
      return new Step("revise " + target + " " + weight, model.revise(target, weight));
    }

    private static Step undo(Random random, ModelLedger model, int batch) {
      int number = 1 + random.nextInt(batch + 1);
      ModelLedger.Thing thing = model.batches.get(number);
      boolean accepted = false;
      if (thing != null) {
        accepted =
            thing.kind.equals("reverse")
                ? model.reinstate(thing.of, thing.month)
                : model.reverse(thing, thing.month);
      }
      if (accepted) {
        model.batches.remove(number);
      }
      return new Step("undo " + number, accepted);
    }

    private static String two(int month) {
      return month < 10 ? "0" + month : String.valueOf(month);
    }
  }
}
