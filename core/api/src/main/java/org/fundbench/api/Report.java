package org.fundbench.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A finished report: exporters only draw it.
 *
 * @param title lines of the title
 * @param identity what it is about and what it was made from
 * @param blocks in reading order
 * @param tables the data behind it
 * @param evaluationJson the evaluation for machines, as {@code evaluate --json} prints it
 */
public record Report(
    List<String> title,
    Identity identity,
    List<Block> blocks,
    List<DataTable> tables,
    String evaluationJson) {
  public Report {
    title = List.copyOf(title);
    blocks = List.copyOf(blocks);
    tables = List.copyOf(tables);
  }

  /**
   * What a report is about and what it was made from.
   *
   * @param fundName the fund
   * @param year the fiscal year
   * @param unit 实施单位
   * @param department 主管部门
   * @param date the date of the report: the last day that counts, so that the same ledger gives the
   *     same bytes
   * @param ledgerSize how many records the ledger held
   * @param ledgerRoot the root of its Merkle tree in hexadecimal
   * @param producer program and version
   */
  public record Identity(
      String fundName,
      int year,
      String unit,
      String department,
      LocalDate date,
      long ledgerSize,
      String ledgerRoot,
      String producer) {
    /** The ledger's head as printed: size, a colon, root. */
    public String head() {
      return ledgerSize + ":" + ledgerRoot;
    }
  }
}
