package org.fundbench.ledger;

import org.fundbench.api.EntryKind;
import org.fundbench.api.Side;

/** What each kind of entry acts on, and in which direction. */
final class EntryEffect {
  private EntryEffect() {}

  /** The side of a kind; a reversal acts where the entry acted that it negates. */
  static Side side(EntryKind kind) {
    return switch (kind) {
      case APPROPRIATION -> Side.BUDGET;
      case COMMITMENT, SETTLEMENT, RELEASE, EXPIRY -> Side.COMMITTED;
      case PAYMENT, REFUND, REVERSAL -> Side.PAID;
    };
  }

  /** Whether a kind takes away from its side what another entry added. */
  static boolean givesBack(EntryKind kind) {
    return switch (kind) {
      case REFUND, SETTLEMENT, RELEASE, EXPIRY -> true;
      case APPROPRIATION, COMMITMENT, PAYMENT, REVERSAL -> false;
    };
  }
}
