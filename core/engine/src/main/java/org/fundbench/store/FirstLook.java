package org.fundbench.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LedgerReader.Counted;
import org.fundbench.ledger.LedgerReader.Turnover;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.proof.Head;
import org.fundbench.proof.MerkleTree;

/**
 * What the window reads of a ledger before it shows the first figures: the funds, a fund's figures
 * on a day, and the head. All of it is plain SQL; a decision record says why.
 */
final class FirstLook {
  private static final String LINES_OF_FUND =
      """
      JOIN fund_line ON fund_line.line = %1$s.line
      JOIN fund ON fund.position = fund_line.fund
      WHERE fund.fund_id = ?
      """;

  private static final String RECORDS_OF_FUND =
      """
      SELECT fund.fund_id, %1$s.*
      FROM %1$s JOIN fund ON fund.position = %1$s.fund
      WHERE fund.fund_id = ?
      ORDER BY %1$s.position
      """;

  private final PlainSql sql;

  FirstLook(PlainSql sql) {
    this.sql = sql;
  }

  List<PostedRecord.FundDefinition> funds() {
    return sql.list(
        "SELECT * FROM fund ORDER BY position",
        row ->
            new PostedRecord.FundDefinition(
                row.number("position"),
                row.text("fund_id"),
                Math.toIntExact(row.number("fiscal_year")),
                row.text("definition"),
                row.number("batch")));
  }

  List<Turnover> turnover(String fund, LocalDate asOf) {
    Period last = Period.of(asOf);
    boolean wholeMonth = asOf.equals(last.lastDay());
    List<Turnover> turnover =
        sql.list(
            "SELECT fund_line.line_id, turnover.* FROM turnover "
                + LINES_OF_FUND.formatted("turnover")
                + (wholeMonth ? "AND turnover.period <= ? " : "AND turnover.period < ? ")
                + "ORDER BY turnover.line, turnover.period, turnover.kind",
            FirstLook::turnover,
            fund,
            last.toString());
    if (!wholeMonth) {
      turnover.addAll(partOfMonth(fund, last, asOf));
    }
    return turnover;
  }

  private List<Turnover> partOfMonth(String fund, Period month, LocalDate asOf) {
    return sql.list(
        """
        SELECT fund_line.line_id, ? AS period, entry.kind, entry.side,
          coalesce(entry.nature, 0) AS nature, coalesce(entry.source, '') AS source,
          sum(entry.effect) AS amount, count(*) AS entries
        FROM entry
        """
            + LINES_OF_FUND.formatted("entry")
            + """
            AND entry.entry_date BETWEEN ? AND ?
            GROUP BY fund_line.line_id, entry.kind, entry.side, entry.nature, entry.source
            """,
        FirstLook::turnover,
        month.toString(),
        fund,
        month.firstDay().toString(),
        asOf.toString());
  }

  private static Turnover turnover(PlainSql.Row row) throws SQLException {
    return new Turnover(
        row.text("line_id"),
        Period.parse(row.text("period")),
        Codes.kind(row.number("kind")),
        Codes.side(row.number("side")),
        Optional.ofNullable(Codes.nature(row.number("nature"))),
        row.optionalText("source").filter(source -> !source.isEmpty()),
        Money.cny(row.number("amount")),
        row.number("entries"));
  }

  List<Counted> counted(String fund) {
    Map<Long, Counted> counted = new LinkedHashMap<>();
    for (PostedRecord.Measurement one :
        sql.list(RECORDS_OF_FUND.formatted("measurement"), FirstLook::measurement, fund)) {
      counted.put(
          one.position(),
          new Counted(one, Optional.of(one.number()), Optional.empty(), one.batch()));
    }
    for (PostedRecord.Correction correction :
        sql.list("SELECT * FROM measurement_correction ORDER BY position", FirstLook::correction)) {
      counted.computeIfPresent(
          correction.corrects(),
          (position, before) ->
              new Counted(
                  before.measurement(), correction.number(), before.number(), correction.batch()));
    }
    return List.copyOf(counted.values());
  }

  private static PostedRecord.Measurement measurement(PlainSql.Row row) throws SQLException {
    return new PostedRecord.Measurement(
        row.number("position"),
        row.text("fund_id"),
        row.text("series"),
        Period.parse(row.text("period")),
        new BigDecimal(row.text("number")),
        row.number("batch"));
  }

  private static PostedRecord.Correction correction(PlainSql.Row row) throws SQLException {
    return new PostedRecord.Correction(
        row.number("position"),
        row.number("measurement"),
        row.optionalText("number").map(BigDecimal::new),
        row.text("reason"),
        row.number("batch"));
  }

  List<PostedRecord.Evidence> evidence(String fund) {
    return sql.list(
        RECORDS_OF_FUND.formatted("evidence"),
        row ->
            new PostedRecord.Evidence(
                row.number("position"),
                row.text("fund_id"),
                row.text("indicator"),
                row.text("name"),
                new Hash(row.bytes("hash")),
                row.number("size"),
                row.number("batch")),
        fund);
  }

  List<PostedRecord.Revision> revisions(String fund) {
    return sql.list(
        RECORDS_OF_FUND.formatted("revision"),
        row ->
            new PostedRecord.Revision(
                row.number("position"), row.text("fund_id"), row.text("text"), row.number("batch")),
        fund);
  }

  Optional<PostedRecord.Batch> batch(long position) {
    return sql
        .list(
            "SELECT * FROM batch WHERE position = ?",
            row ->
                new PostedRecord.Batch(
                    row.number("position"),
                    row.number("number"),
                    PostedRecord.BatchKind.valueOf(row.text("kind")),
                    row.text("operator"),
                    Instant.parse(row.text("posted_at")),
                    row.optionalText("source_name"),
                    row.optionalBytes("source_hash").map(Hash::new),
                    row.optionalText("reason"),
                    row.optionalText("reviewer"),
                    row.optionalNumber("undoes")),
            position)
        .stream()
        .findFirst();
  }

  Head head() {
    return sql
        .list(
            "SELECT size, root FROM head ORDER BY size DESC LIMIT 1",
            row -> new Head(row.number("size"), row.bytes("root")))
        .stream()
        .findFirst()
        .orElseGet(() -> new MerkleTree().head());
  }
}
