package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;

/**
 * Money that someone wants to post. A draft does not count until the ledger has posted it.
 *
 * @param kind payment, refund or reversal
 * @param line the line's id
 * @param date its day
 * @param amount as on the voucher, above zero
 * @param voucher the voucher that proves it
 * @param payee 收款人
 * @param memo 摘要
 * @param reference the voucher of the payment that a refund returns or a reversal cancels
 * @param place where it comes from, for problems
 */
public record EntryDraft(
    EntryKind kind,
    String line,
    LocalDate date,
    Money amount,
    String voucher,
    Optional<String> payee,
    Optional<String> memo,
    Optional<String> reference,
    Place place) {}
