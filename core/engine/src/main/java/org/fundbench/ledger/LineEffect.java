package org.fundbench.ledger;

import org.fundbench.api.Money;

/**
 * What a batch does to a line.
 *
 * @param line the line's id
 * @param name as printed
 * @param before the line before the batch
 * @param after the line after it
 */
public record LineEffect(String line, String name, State before, State after) {
  /**
   * A line at one moment.
   *
   * @param budget the current budget
   * @param committed open commitments
   * @param paid payments less refunds and reversals
   */
  public record State(Money budget, Money committed, Money paid) {
    /** A line without anything. */
    static final State NOTHING = new State(Money.cny(0), Money.cny(0), Money.cny(0));

    /** What can still be spent: budget − committed − paid. */
    public Money available() {
      return budget.minus(committed).minus(paid);
    }

    State plus(State other) {
      return new State(
          budget.plus(other.budget), committed.plus(other.committed), paid.plus(other.paid));
    }

    static State of(org.fundbench.api.Side side, Money amount) {
      Money nothing = Money.cny(0);
      return switch (side) {
        case BUDGET -> new State(amount, nothing, nothing);
        case COMMITTED -> new State(nothing, amount, nothing);
        case PAID -> new State(nothing, nothing, amount);
      };
    }
  }
}
