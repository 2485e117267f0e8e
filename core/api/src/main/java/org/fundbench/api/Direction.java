package org.fundbench.api;

import java.util.Arrays;
import java.util.Optional;

/** Which way an indicator's actual should lie from its target (domain: signs of the 自评表). */
public enum Direction {
  /** The more the better. */
  AT_LEAST(">=", "≥"),
  /** More than the target. */
  MORE_THAN(">", ">"),
  /** Exactly the target. */
  EXACTLY("=", "="),
  /** The less the better. */
  AT_MOST("<=", "≤"),
  /** Less than the target. */
  LESS_THAN("<", "<"),
  /** 定性: judged by a person in bands. */
  QUALITATIVE("qualitative", "");

  private final String key;
  private final String sign;

  Direction(String key, String sign) {
    this.key = key;
    this.sign = sign;
  }

  /** As written in files. */
  public String key() {
    return key;
  }

  /** As printed before a target; empty for a qualitative one. */
  public String sign() {
    return sign;
  }

  /** The direction written as a key, if there is such a one. */
  public static Optional<Direction> ofKey(String key) {
    return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst();
  }
}
