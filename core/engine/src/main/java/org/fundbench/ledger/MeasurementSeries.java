package org.fundbench.ledger;

/**
 * A fact that is counted month by month (业务数据).
 *
 * @param id in lower case with hyphens, unique in its fund
 * @param name as printed
 * @param unit behind the number
 */
public record MeasurementSeries(String id, String name, String unit) {}
