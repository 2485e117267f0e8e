package org.fundbench.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Side;
import org.fundbench.api.Text;

/**
 * A record as it stands in the ledger for good. Each is one leaf of the ledger's tree.
 *
 * <p>Positions count from 0 over all kinds of record; they are the order of the leaves.
 */
public sealed interface PostedRecord {
  /** The place among all records, from 0. */
  long position();

  /**
   * A batch (批次): what was posted together. Its own leaf stands before those of its records.
   *
   * @param position its place
   * @param number counted from 1 without gaps
   * @param kind how it came about
   * @param operator who posted it
   * @param postedAt when
   * @param sourceName the file it came from
   * @param sourceHash the SHA-256 of that file
   * @param reason why, where a reason is asked for
   * @param reviewer who signed it off, under a policy that asks for a second person
   * @param undoes the number of the batch that this one undoes
   */
  record Batch(
      long position,
      long number,
      BatchKind kind,
      String operator,
      Instant postedAt,
      Optional<String> sourceName,
      Optional<Hash> sourceHash,
      Optional<String> reason,
      Optional<String> reviewer,
      Optional<Long> undoes)
      implements PostedRecord {}

  /** How a batch came about. */
  enum BatchKind {
    /** A fund was set up with its first budget. */
    FUND(new Text("设立经费", "set up a fund")),
    /** A file was imported. */
    IMPORT(new Text("导入", "import")),
    /** A person posted by hand. */
    MANUAL(new Text("手工过账", "manual posting")),
    /** Another batch was undone. */
    UNDO(new Text("撤销", "undo")),
    /** A period was closed or reopened. */
    PERIOD(new Text("结账", "period")),
    /** Files were kept with entries or indicators. */
    ATTACHMENT(new Text("附件", "attachment")),
    /** The self-evaluation of a fund was revised. */
    EVALUATION(new Text("自评修改", "revised self-evaluation")),
    /** Something was refused, or a reviewer rejected it; nothing of it counts. */
    REFUSED(new Text("拒绝", "refused"));

    private final Text label;

    BatchKind(Text label) {
      this.label = label;
    }

    /** The word for the kind. */
    public Text label() {
      return label;
    }
  }

  /**
   * A fund as it was defined.
   *
   * @param position its place
   * @param id the fund's id
   * @param year its fiscal year
   * @param definition the fund file, word for word
   * @param batch the position of its batch
   */
  record FundDefinition(long position, String id, int year, String definition, long batch)
      implements PostedRecord {}

  /**
   * A money entry.
   *
   * @param position its place
   * @param kind its kind
   * @param number counted from 1 within its kind, without gaps
   * @param fund the fund's id
   * @param line the line's id
   * @param date its day
   * @param effect what it adds to its side; a refund adds a negative amount to what was paid
   * @param side what it acts on
   * @param nature which kind of appropriation; empty for money that moves
   * @param document the voucher, or the document of an appropriation
   * @param payee 收款人
   * @param memo 摘要
   * @param refersTo the position of the entry it answers: a refund its payment, a payment,
   *     settlement, release or expiry its commitment, a reversal what it negates
   * @param source the source of money: of an appropriation always, of other entries where named
   * @param until the last day a commitment holds
   * @param batch the position of its batch
   */
  record Entry(
      long position,
      EntryKind kind,
      long number,
      String fund,
      String line,
      LocalDate date,
      Money effect,
      Side side,
      Optional<AppropriationKind> nature,
      String document,
      Optional<String> payee,
      Optional<String> memo,
      Optional<Long> refersTo,
      Optional<String> source,
      Optional<LocalDate> until,
      long batch)
      implements PostedRecord {
    /** The number as printed: {@code ZF-000012}. */
    public String numberText() {
      return new EntryNumber(kind, number).toString();
    }
  }

  /**
   * A counted fact for a month.
   *
   * @param position its place
   * @param fund the fund's id
   * @param series the series' id
   * @param period the month
   * @param number the count, not negative
   * @param batch the position of its batch
   */
  record Measurement(
      long position, String fund, String series, Period period, BigDecimal number, long batch)
      implements PostedRecord {}

  /**
   * A measurement put right: the count that holds from now on.
   *
   * @param position its place
   * @param corrects the position of the measurement
   * @param number the count, or empty where the measurement is withdrawn
   * @param reason why
   * @param batch the position of its batch
   */
  record Correction(
      long position, long corrects, Optional<BigDecimal> number, String reason, long batch)
      implements PostedRecord {}

  /**
   * A period was closed or opened again.
   *
   * @param position its place
   * @param fund the fund's id
   * @param period the month
   * @param state what it is from now on
   * @param reason why, always given where it is reopened
   * @param batch the position of its batch
   */
  record PeriodEvent(
      long position,
      String fund,
      Period period,
      PeriodState state,
      Optional<String> reason,
      long batch)
      implements PostedRecord {}

  /** What a period is. */
  enum PeriodState {
    /** Nothing more can be posted to it. */
    CLOSED,
    /** It was closed and takes entries again. */
    REOPENED
  }

  /**
   * A file kept with an entry (凭证附件).
   *
   * @param position its place
   * @param entry the position of the entry
   * @param name the file's name
   * @param hash the SHA-256 of its bytes
   * @param size how many bytes
   * @param batch the position of its batch
   */
  record Attachment(long position, long entry, String name, Hash hash, long size, long batch)
      implements KeptFile {}

  /**
   * A file kept with an indicator of the self-evaluation (佐证材料).
   *
   * @param position its place
   * @param fund the fund's id
   * @param indicator the indicator's id
   * @param name the file's name
   * @param hash the SHA-256 of its bytes
   * @param size how many bytes
   * @param batch the position of its batch
   */
  record Evidence(
      long position, String fund, String indicator, String name, Hash hash, long size, long batch)
      implements KeptFile {}

  /** A file whose bytes the ledger keeps; its hash stands for them in the tree. */
  sealed interface KeptFile extends PostedRecord {
    /** The file's name. */
    String name();

    /** The SHA-256 of its bytes. */
    Hash hash();
  }

  /**
   * What a fund is evaluated by and what its report says, from now on. The latest one holds; until
   * the first there is what the fund file says.
   *
   * @param position its place
   * @param fund the fund's id
   * @param text the sections of the fund file that it replaces, word for word
   * @param batch the position of its batch, which says who, when and why
   */
  record Revision(long position, String fund, String text, long batch) implements PostedRecord {}

  /**
   * Something that was tried and refused; part of the operation log.
   *
   * @param position its place
   * @param attempt what was tried
   * @param problems how many problems were found
   * @param said the first of them: code, place and message, a line each
   * @param batch the position of its batch, which says who, when and from what file
   */
  record Refusal(long position, BatchKind attempt, long problems, String said, long batch)
      implements PostedRecord {}
}
