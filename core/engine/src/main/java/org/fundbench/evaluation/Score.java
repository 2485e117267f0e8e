package org.fundbench.evaluation;

import java.math.BigDecimal;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;

/**
 * Points that an indicator got.
 *
 * @param exact before rounding
 * @param printed as it counts and is printed
 * @param formula the equation that made it, with the figures filled in
 */
public record Score(Fraction exact, BigDecimal printed, Text formula) {}
