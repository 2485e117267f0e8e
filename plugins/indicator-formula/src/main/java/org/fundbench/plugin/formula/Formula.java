package org.fundbench.plugin.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import org.fundbench.api.Fraction;
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
    try {
      return compute(Grammar.read(text), figures);
    } catch (AbsentFigureException e) {
      return Result.absent(e.reason(), trail(figures));
    } catch (WrongFormulaException e) {
      throw refused(FormulaProblem.FORMULA_WRONG, e.position(), e.reason());
    } catch (ParseException e) {
      throw refused(FormulaProblem.FORMULA_WRONG, e.getStartPosition(), ReaderWords.of(e));
    }
  }

  private Result compute(ASTNode root, FigureFunctions figures) {
    Arithmetic arithmetic = new Arithmetic(figures);
    if (root.getToken().getValue().equals("/") && root.getParameters().size() == 2) {
      // A quotient keeps both its parts.
      Fraction part = arithmetic.value(root.getParameters().get(0));
      Fraction whole = Arithmetic.divisor(arithmetic.value(root.getParameters().get(1)));
      return Result.rate(Arithmetic.decimal(part), Arithmetic.decimal(whole), trail(figures));
    }
    return Result.quantity(Arithmetic.decimal(arithmetic.value(root)), "", trail(figures));
  }

  private Trail trail(FigureFunctions figures) {
    return new Trail(Text.same(text), figures.used());
  }

  private RefusedException refused(FormulaProblem code, int position, Object... particulars) {
    return new RefusedException(
        Problem.of(code, Place.cell(text, 1, Math.max(1, position), "expression"), particulars));
  }
}
