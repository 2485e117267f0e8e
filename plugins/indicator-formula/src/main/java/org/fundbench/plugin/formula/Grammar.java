package org.fundbench.plugin.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.Map;

/**
 * What an expression can be made of: the four operations, brackets, and a few functions. The
 * library reads it; {@link Arithmetic} computes it, as the library would take a text for nought and
 * a third for 0.3333.
 */
final class Grammar {
  private Grammar() {}

  static ASTNode read(String text) throws ParseException {
    return new Expression(text, configuration()).getAbstractSyntaxTree();
  }

  private static ExpressionConfiguration configuration() {
    MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
    for (FigureFunctions.Name name : FigureFunctions.Name.values()) {
      functions.addFunction(name.name(), new Known());
    }
    functions.addFunction("MIN", new Known());
    functions.addFunction("MAX", new Known());
    functions.addFunction("MONTHS", new Known());
    MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
    operators.addOperator("+", new InfixPlusOperator());
    operators.addOperator("-", new InfixMinusOperator());
    operators.addOperator("*", new InfixMultiplicationOperator());
    operators.addOperator("/", new InfixDivisionOperator());
    operators.addOperator("-", new PrefixMinusOperator());
    return ExpressionConfiguration.builder()
        .functionDictionary(functions)
        .operatorDictionary(operators)
        .defaultConstants(Map.of())
        .arraysAllowed(false)
        .structuresAllowed(false)
        .binaryAllowed(false)
        .implicitMultiplicationAllowed(false)
        .singleQuoteStringLiteralsAllowed(true)
        .build();
  }

  /** A name that the library is to take for a function. */
  @FunctionParameter(name = "of", isVarArg = true)
  private static final class Known extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(
        Expression expression, Token function, EvaluationValue... parameters) {
      throw new IllegalStateException("the library only reads; Arithmetic computes");
    }
  }
}
