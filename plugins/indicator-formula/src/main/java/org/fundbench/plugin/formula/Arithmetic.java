package org.fundbench.plugin.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;

/** Computes what was read, in fractions: a third of three is one. */
final class Arithmetic {
  /** Deeper than anybody writes, and far from what the stack can hold. */
  private static final int MOST_DEPTH = 250;

  /** More digits than any sum of money or count has; what is larger only costs time. */
  private static final int MOST_BITS = 512;

  private final FigureFunctions figures;

  Arithmetic(FigureFunctions figures) {
    this.figures = figures;
  }

  /**
   * The value of an expression.
   *
   * @throws WrongFormulaException with the place of what cannot be computed
   * @throws AbsentFigureException if a figure has no value, or something is divided by zero
   */
  Fraction value(ASTNode node) {
    return value(node, 1);
  }

  private Fraction value(ASTNode node, int depth) {
    Token token = node.getToken();
    if (depth > MOST_DEPTH) {
      throw new WrongFormulaException(
          token, new Text("嵌套超过 " + MOST_DEPTH + " 层", "nested more than " + MOST_DEPTH + " deep"));
    }
    TokenType type = token.getType();
    Fraction value =
        switch (type) {
          case NUMBER_LITERAL -> literal(token);
          case PREFIX_OPERATOR ->
              Fraction.ZERO.minus(value(node.getParameters().get(0), depth + 1));
          case INFIX_OPERATOR -> operation(node, depth);
          case FUNCTION -> function(node, depth);
          case STRING_LITERAL ->
              throw new WrongFormulaException(
                  token, new Text("此处应为数值，而不是文字", "a number is wanted here, not a text"));
          default ->
              throw new WrongFormulaException(
                  token,
                  new Text(
                      "不认识“" + token.getValue() + "”", "“" + token.getValue() + "” is not known"));
        };
    if (value.numerator().bitLength() > MOST_BITS || value.denominator().bitLength() > MOST_BITS) {
      throw new WrongFormulaException(token, new Text("数值过大", "the number becomes too large"));
    }
    return value;
  }

  /** Plain decimals only: 1e999999999 is a short text and a number that fills the memory. */
  private static Fraction literal(Token token) {
    if (!token.getValue().matches("[0-9]+(\\.[0-9]*)?|\\.[0-9]+")) {
      throw new WrongFormulaException(
          token, new Text("数字只能写成十进制小数", "numbers are written as plain decimals"));
    }
    return Fraction.of(new BigDecimal(token.getValue()));
  }

  private Fraction operation(ASTNode node, int depth) {
    Fraction left = value(node.getParameters().get(0), depth + 1);
    Fraction right = value(node.getParameters().get(1), depth + 1);
    return switch (node.getToken().getValue()) {
      case "+" -> left.plus(right);
      case "-" -> left.minus(right);
      case "*" -> left.times(right);
      default -> left.dividedBy(divisor(right));
    };
  }

  /** What something is divided by. */
  static Fraction divisor(Fraction value) {
    if (value.signum() == 0) {
      throw new AbsentFigureException(new Text("除数为零", "the divisor is zero"));
    }
    return value;
  }

  private Fraction function(ASTNode node, int depth) {
    Token token = node.getToken();
    List<ASTNode> of = node.getParameters();
    return switch (token.getValue().toUpperCase(Locale.ROOT)) {
      case "MIN" -> best(node, depth, Fraction::min);
      case "MAX" -> best(node, depth, Fraction::max);
      case "MONTHS" -> {
        if (!of.isEmpty()) {
          throw new WrongFormulaException(token, new Text("MONTHS 不带参数", "MONTHS takes nothing"));
        }
        yield Fraction.of(figures.months());
      }
      default -> figure(token, of);
    };
  }

  private Fraction best(ASTNode node, int depth, BinaryOperator<Fraction> better) {
    return node.getParameters().stream()
        .map(one -> value(one, depth + 1))
        .reduce(better)
        .orElseThrow(
            () ->
                new WrongFormulaException(
                    node.getToken(), new Text("没有参数", "there is nothing to choose from")));
  }

  private Fraction figure(Token token, List<ASTNode> of) {
    FigureFunctions.Name name = FigureFunctions.Name.of(token.getValue()).orElseThrow();
    boolean needed = name == FigureFunctions.Name.MEASURED;
    boolean named = of.size() == 1 && of.get(0).getToken().getType() == TokenType.STRING_LITERAL;
    if (!named && (needed || !of.isEmpty())) {
      throw new WrongFormulaException(
          token,
          needed
              ? new Text("应写成 MEASURED('业务数据')", "write MEASURED('series')")
              : new Text(
                  "应写成 " + name + "() 或 " + name + "('支出方向')",
                  "write " + name + "() or " + name + "('line')"));
    }
    return Fraction.of(figures.number(name, named ? of.get(0).getToken().getValue() : ""));
  }

  /** Exact where a decimal can say it, else to 34 digits. */
  static BigDecimal decimal(Fraction fraction) {
    BigDecimal numerator = new BigDecimal(fraction.numerator());
    BigDecimal denominator = new BigDecimal(fraction.denominator());
    try {
      return numerator.divide(denominator);
    } catch (ArithmeticException e) {
      return numerator.divide(denominator, MathContext.DECIMAL128);
    }
  }
}
