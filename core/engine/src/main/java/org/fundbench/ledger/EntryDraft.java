package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;

/**
 * Money that someone wants to post. A draft does not count until the ledger has posted it.
 *
 * @param kind what it is; settlements are posted by the ledger itself, with their payment
 * @param line the line's id
 * @param date its day
 * @param amount as on the voucher, above zero
 * @param voucher the voucher that proves it
 * @param payee 收款人
 * @param memo 摘要
 * @param reference what it answers, by voucher or number: a refund its payment, a reversal what it
 *     cancels, a payment, release or expiry its commitment
 * @param source the source of money it is paid from, where the fund has several
 * @param until the last day a commitment holds
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
    Optional<String> source,
    Optional<LocalDate> until,
    Place place)
    implements PostingDraft {}
