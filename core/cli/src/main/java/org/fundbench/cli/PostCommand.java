package org.fundbench.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.CorrectionDraft;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.MeasurementDraft;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fundbench post}: one thing into the ledger by hand. */
@Command(name = "post", mixinStandardHelpOptions = true)
final class PostCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Parameters(index = "1", paramLabel = "WHAT", descriptionKey = "post.WHAT")
  private What what = What.PAYMENT;

  @Parameters(index = "2", arity = "0..1", paramLabel = "FILE", descriptionKey = "post.FILE")
  private @Nullable Path file;

  @Option(names = "--line", paramLabel = "ID", descriptionKey = "post.line")
  private @Nullable String line;

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "post.date")
  private @Nullable LocalDate date;

  @Option(names = "--amount", paramLabel = "YUAN", descriptionKey = "post.amount")
  private @Nullable String amount;

  @Option(
      names = {"--voucher", "--document"},
      paramLabel = "TEXT",
      descriptionKey = "post.voucher")
  private @Nullable String voucher;

  @Option(names = "--payee", paramLabel = "TEXT", descriptionKey = "post.payee")
  private @Nullable String payee;

  @Option(names = "--memo", paramLabel = "TEXT", descriptionKey = "post.memo")
  private @Nullable String memo;

  @Option(names = "--of", paramLabel = "ENTRY", descriptionKey = "post.of")
  private @Nullable String of;

  @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "post.indicator")
  private @Nullable String indicator;

  @Option(names = "--source", paramLabel = "ID", descriptionKey = "post.source")
  private @Nullable String source;

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "post.until")
  private @Nullable LocalDate until;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "post.kind")
  private @Nullable String kind;

  @Option(names = "--amounts", paramLabel = "LINE=YUAN", descriptionKey = "post.amounts")
  private Map<String, String> amounts = new LinkedHashMap<>();

  @Option(names = "--series", paramLabel = "ID", descriptionKey = "post.series")
  private @Nullable String series;

  @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "post.month")
  private @Nullable String month;

  @Option(names = "--number", paramLabel = "N", descriptionKey = "post.number")
  private @Nullable BigDecimal number;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
  private @Nullable String reason;

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /** What can be posted by hand. */
  enum What {
    PAYMENT,
    REFUND,
    REVERSAL,
    COMMITMENT,
    RELEASE,
    EXPIRY,
    APPROPRIATION,
    MEASUREMENT,
    CORRECTION,
    ATTACHMENT
  }

  PostCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PostingDraft draft = draft();
    Optional<String> why = Optional.ofNullable(reason);
    try (LedgerSession session = program.open(ledger.ledger)) {
      Receipt receipt =
          draft instanceof AttachmentDraft kept
              ? session.attach(ledger.fundId(), kept, why, dryRun)
              : draft instanceof EvidenceDraft evidence
                  ? session
                      .evaluations()
                      .keep(ledger.fundId(), List.of(evidence), why, dryRun, Progress.SILENT)
                  : session.post(ledger.fundId(), List.of(draft), why, dryRun);
      ReceiptListing.print(terminal, receipt, json);
      return ExitCode.FINE;
    }
  }

  private PostingDraft draft() {
    return switch (what) {
      case PAYMENT -> entry(EntryKind.PAYMENT);
      case REFUND -> entry(EntryKind.REFUND);
      case REVERSAL -> entry(EntryKind.REVERSAL);
      case COMMITMENT -> entry(EntryKind.COMMITMENT);
      case RELEASE -> entry(EntryKind.RELEASE);
      case EXPIRY -> entry(EntryKind.EXPIRY);
      case APPROPRIATION -> appropriation();
      case MEASUREMENT ->
          new MeasurementDraft(
              need("--series", series), month(), need("--number", number), Place.of("post"));
      case CORRECTION ->
          new CorrectionDraft(
              need("--series", series),
              month(),
              Optional.ofNullable(number),
              Optional.ofNullable(reason).orElse(""),
              Place.field("post", "--reason"));
      case ATTACHMENT -> attachment();
    };
  }

  private EntryDraft entry(EntryKind entryKind) {
    return new EntryDraft(
        entryKind,
        need("--line", line),
        need("--date", date),
        money("--amount", need("--amount", amount)),
        need("--voucher", voucher),
        Optional.ofNullable(payee),
        Optional.ofNullable(memo),
        Optional.ofNullable(of),
        Optional.ofNullable(source),
        Optional.ofNullable(until),
        Place.of(what.name().toLowerCase(Locale.ROOT)));
  }

  private Appropriation appropriation() {
    Map<String, Money> money = new LinkedHashMap<>();
    amounts.forEach((id, yuan) -> money.put(id, money("--amounts", yuan)));
    if (money.isEmpty()) {
      need("--amounts", null);
    }
    return new Appropriation(
        need("--document", voucher),
        AppropriationKind.ofKey(need("--kind", kind)).orElseThrow(() -> wrong("--kind", kind)),
        need("--date", date),
        need("--source", source),
        money,
        Place.of("appropriation"));
  }

  private PostingDraft attachment() {
    Path kept = need("FILE", file);
    String name = String.valueOf(kept.getFileName());
    Place place = Place.of(kept.toString());
    try {
      return indicator != null
          ? new EvidenceDraft(indicator, name, Files.readAllBytes(kept), place)
          : new AttachmentDraft(need("--of", of), name, Files.readAllBytes(kept), place);
    } catch (IOException e) {
      throw wrong("FILE", kept);
    }
  }

  private Period month() {
    String text = need("--month", month);
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      throw wrong("--month", text);
    }
  }

  private Money money(String option, String yuan) {
    try {
      return Money.parse(yuan, MoneyUnit.YUAN);
    } catch (MoneyFormatException e) {
      throw wrong(option, yuan);
    }
  }

  private <T> T need(String option, @Nullable T value) {
    if (value == null) {
      throw new ParameterException(
          spec.commandLine(),
          new Text("{0} 需要 {1}", "{0} needs {1}")
              .with(what.name().toLowerCase(Locale.ROOT), option)
              .in(terminal.language()));
    }
    return value;
  }

  private ParameterException wrong(String option, @Nullable Object value) {
    return new ParameterException(
        spec.commandLine(),
        new Text("{0} 的值“{1}”无法使用", "the value “{1}” of {0} cannot be used")
            .with(option, String.valueOf(value))
            .in(terminal.language()));
  }
}
