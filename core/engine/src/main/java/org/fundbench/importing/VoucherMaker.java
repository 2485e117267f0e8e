package org.fundbench.importing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.proof.FileHash;

/**
 * Makes vouchers for rows of files that have none, such as bank statements: prefix, day, and a hash
 * of all the row's cells. The same row in a longer statement gets the same voucher, so that the
 * ledger finds it again; the second of two equal rows of a file gets a number behind it.
 */
final class VoucherMaker {
  private static final int HASH_BYTES = 5;

  private final String prefix;
  private final Map<String, Integer> made = new HashMap<>();

  VoucherMaker(Optional<String> prefix) {
    this.prefix = prefix.orElse("");
  }

  String make(Draft.Row row, LocalDate day) {
    byte[] hash =
        FileHash.sha256(String.join("\u001f", row.cells()).getBytes(StandardCharsets.UTF_8));
    String voucher =
        prefix
            + "-"
            + day.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "-"
            + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    int before = made.merge(voucher, 1, Integer::sum);
    return before == 1 ? voucher : voucher + "-" + before;
  }
}
