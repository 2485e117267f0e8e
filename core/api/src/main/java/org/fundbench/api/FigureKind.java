package org.fundbench.api;

/**
 * What a quantity does over the months. Half a year's cases are half of the year's; half a year's
 * satisfaction is not, though both may be plain numbers. Only a count can be held against the pace
 * of the year.
 */
public enum FigureKind {
  /** It adds up over the months: cases, places, money spent. */
  COUNT,
  /** It is true of a moment or on the average: a survey's points, a stock, a price. */
  LEVEL
}
