package org.fundbench.store;

import java.util.Arrays;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Side;
import org.fundbench.ledger.AppropriationKind;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand for kinds in the database. They are laid down here and not taken from the
 * order of the enums, as a ledger outlives many versions of the program.
 */
final class Codes {
  /** Where a turnover has no kind of appropriation. */
  static final long NO_NATURE = 0;

  private Codes() {}

  static long of(EntryKind kind) {
    return switch (kind) {
      case APPROPRIATION -> 1;
      case PAYMENT -> 2;
      case REFUND -> 3;
      case REVERSAL -> 4;
      case COMMITMENT -> 5;
      case SETTLEMENT -> 6;
      case RELEASE -> 7;
      case EXPIRY -> 8;
    };
  }

  static long of(Side side) {
    return switch (side) {
      case BUDGET -> 1;
      case PAID -> 2;
      case COMMITTED -> 3;
    };
  }

  static long of(AppropriationKind kind) {
    return switch (kind) {
      case INITIAL -> 1;
      case SUPPLEMENT -> 2;
      case REDUCTION -> 3;
      case TRANSFER -> 4;
      case CARRY_OVER -> 5;
    };
  }

  static EntryKind kind(long code) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> of(kind) == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kind of entry has code " + code));
  }

  static Side side(long code) {
    return Arrays.stream(Side.values())
        .filter(side -> of(side) == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no side has code " + code));
  }

  static @Nullable AppropriationKind nature(@Nullable Long code) {
    if (code == null || code == NO_NATURE) {
      return null;
    }
    long wanted = code;
    return Arrays.stream(AppropriationKind.values())
        .filter(kind -> of(kind) == wanted)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no appropriation has code " + wanted));
  }
}
