package org.fundbench.plugin.formula;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ASTNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule.Result;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;

/**
 * An expression over the fund's figures. Only the four operations and a few functions are known:
 * nothing that could take long or reach outside.
 */
final class Formula {
  private static final int MOST_CHARACTERS = 1000;

  /** What the library says of it; it has no type of its own for this. */
  private static final String DIVISION_BY_ZERO = "Division by zero";

  private static final int MOST_DEPTH = 100;

  private final String text;

  Formula(String text) {
    this.text = text;
  }

  Result compute(FundFacts facts) {
    if (text.isBlank()) {
      throw refused(FormulaProblem.FORMULA_EMPTY, 0);
    }
    if (text.length() > MOST_CHARACTERS) {
      throw refused(FormulaProblem.FORMULA_TOO_LONG, MOST_CHARACTERS, MOST_CHARACTERS);
    }
    FigureFunctions figures = new FigureFunctions(facts);
    Expression expression = new Expression(text, configuration(figures));
    try {
      ASTNode root = expression.getAbstractSyntaxTree();
      if (root.getToken().getValue().equals("/") && root.getParameters().size() == 2) {
        // A quotient keeps both its parts.
        BigDecimal part = number(expression, root.getParameters().get(0));
        BigDecimal whole = number(expression, root.getParameters().get(1));
        return whole.signum() == 0
            ? Result.absent(new Text("除数为零", "the divisor is zero"), trail(figures))
            : Result.rate(part, whole, trail(figures));
      }
      return Result.quantity(number(expression, root), "", trail(figures));
    } catch (AbsentFigureException e) {
      return Result.absent(e.reason(), trail(figures));
    } catch (BaseException e) {
      if (figures.absent().isPresent()) {
        return Result.absent(figures.absent().get(), trail(figures));
      }
      if (DIVISION_BY_ZERO.equals(e.getMessage())) {
        return Result.absent(new Text("除数为零", "the divisor is zero"), trail(figures));
      }
      throw refused(
          FormulaProblem.FORMULA_WRONG, e.getStartPosition(), String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      return Result.absent(new Text("除数为零", "the divisor is zero"), trail(figures));
    }
  }

  private static BigDecimal number(Expression expression, ASTNode node) throws BaseException {
    return expression.evaluateSubtree(node).getNumberValue();
  }

  private Trail trail(FigureFunctions figures) {
    return new Trail(Text.same(text), figures.used());
  }

  private RefusedException refused(FormulaProblem code, int position, Object... particulars) {
    return new RefusedException(
        Problem.of(code, Place.cell(text, 1, Math.max(1, position), "expression"), particulars));
  }

  private static ExpressionConfiguration configuration(FigureFunctions figures) {
    Map<String, FunctionIfc> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    functions.putAll(figures.all());
    functions.put("MIN", new MinFunction());
    functions.put("MAX", new MaxFunction());
    MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
    functions.forEach(dictionary::addFunction);
    MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
    Map<String, OperatorIfc> known =
        Map.of(
            "+", new InfixPlusOperator(),
            "*", new InfixMultiplicationOperator(),
            "/", new InfixDivisionOperator());
    known.forEach(operators::addOperator);
    operators.addOperator("-", new InfixMinusOperator());
    operators.addOperator("-", new PrefixMinusOperator());
    return ExpressionConfiguration.builder()
        .functionDictionary(dictionary)
        .operatorDictionary(operators)
        .mathContext(MathContext.DECIMAL128)
        .defaultConstants(Map.of())
        .arraysAllowed(false)
        .structuresAllowed(false)
        .binaryAllowed(false)
        .implicitMultiplicationAllowed(false)
        .singleQuoteStringLiteralsAllowed(true)
        .maxRecursionDepth(MOST_DEPTH)
        .build();
  }
}
