package org.fundbench.api;

/**
 * An indicator that a module can compute. Target and weight are the fund's, not the module's.
 *
 * @param id unique within the module, in lower case with hyphens
 * @param name for people
 * @param direction which way is better
 * @param unit of the actual, such as {@code 宗/月} or {@code %}
 */
public record IndicatorSpec(String id, Text name, Direction direction, String unit) {}
