package org.fundbench.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * The rules for revising what a fund is evaluated by: it must be readable as a whole, differ from
 * what holds, and say why. Lines, sources, policies and budget stand outside its sections and so
 * cannot be changed by it.
 */
final class Revising {
  private final LedgerReader reader;
  private final Fund fund;
  private final Ledger.FundReader funds;

  Revising(LedgerReader reader, Fund fund, Ledger.FundReader funds) {
    this.reader = reader;
    this.fund = fund;
    this.funds = funds;
  }

  /** The indicators that the fund is evaluated by now. */
  Set<String> indicators() {
    return current().indicators();
  }

  /**
   * What a draft makes of the self-evaluation.
   *
   * @param reason the reason given
   * @param wrong takes what is wrong
   */
  Optional<Ledger.Plan> check(RevisionDraft draft, Optional<String> reason, List<Problem> wrong) {
    if (reason.filter(text -> !text.isBlank()).isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.REASON_REQUIRED, draft.place()));
    }
    try {
      Ledger.Plan plan = funds.plan(draft.place().where(), definition(), Optional.of(draft.text()));
      wrong.addAll(plan.warnings());
      if (plan.text().equals(current().text())) {
        wrong.add(Problem.of(LedgerProblem.REVISION_SAME, Place.of(fund.id())));
      }
      return Optional.of(plan);
    } catch (RefusedException e) {
      wrong.addAll(e.problems());
      return Optional.empty();
    }
  }

  private Ledger.Plan current() {
    return funds.plan(
        fund.id(), definition(), reader.revision(fund.id()).map(PostedRecord.Revision::text));
  }

  private String definition() {
    return reader.funds().stream()
        .filter(one -> one.id().equals(fund.id()))
        .findFirst()
        .map(PostedRecord.FundDefinition::definition)
        .orElseThrow();
  }
}
