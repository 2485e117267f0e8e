package org.fundbench.api.workbench;

import java.time.LocalDate;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;

/**
 * A posted entry, for reading.
 *
 * @param number as printed: {@code ZF-000012}
 * @param kind what it is
 * @param line the id of its budget line
 * @param date its day
 * @param effect what it adds to or takes from what it acts on; a refund is negative
 * @param document the voucher or document
 * @param payee 收款人
 * @param memo 摘要
 */
public record BookedEntry(
    String number,
    EntryKind kind,
    String line,
    LocalDate date,
    Money effect,
    String document,
    Optional<String> payee,
    Optional<String> memo) {}
