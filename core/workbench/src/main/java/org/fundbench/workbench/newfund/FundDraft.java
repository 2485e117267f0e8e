package org.fundbench.workbench.newfund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.fundfile.FundFileWriter;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.MoneySource;
import org.fundbench.ledger.Policies;

/**
 * A fund while it is described. It becomes the text of a fund file, which the same reader reads
 * that reads files of persons, so that the window cannot set up what the command line would refuse.
 */
final class FundDraft {
  /** What is asked of the fund itself. */
  record Head(
      String id,
      String name,
      int year,
      String department,
      String unit,
      String policyBasis,
      String manager) {}

  /** The document that gives the money. */
  record Budget(String document, LocalDate date, String source, Money total) {}

  private FundFile base;
  private boolean verbatim;
  private int version;
  private Head head;
  private Budget budget;
  private Policies policies;
  private String scheme;
  private BigDecimal executionWeight;
  private boolean indicatorsTaken;
  private final List<DraftLine> lines = new ArrayList<>();

  /** Begins with a fund that there is. */
  FundDraft(FundFile base) {
    Fund fund = base.fund();
    this.base = base;
    head = head(fund);
    budget = budget(base);
    policies = fund.policies();
    scheme = base.evaluation().scheme();
    executionWeight = base.evaluation().executionWeight();
    start(base, false);
  }

  /**
   * Begins anew with another fund.
   *
   * @param asItStands whether it is a file that is used word for word where nothing is changed
   */
  void start(FundFile from, boolean asItStands) {
    base = from;
    verbatim = asItStands;
    version++;
    Fund fund = from.fund();
    head = head(fund);
    budget = budget(from);
    policies = fund.policies();
    scheme = from.evaluation().scheme();
    executionWeight = from.evaluation().executionWeight();
    indicatorsTaken = !from.evaluation().indicators().isEmpty();
    lines.clear();
    Map<String, Money> amounts =
        initial(from).map(Appropriation::amounts).orElse(Map.<String, Money>of());
    fund.lines()
        .forEach(
            line -> lines.add(DraftLine.of(line, amounts.getOrDefault(line.id(), Money.cny(0)))));
  }

  private static Head head(Fund fund) {
    return new Head(
        fund.id(),
        fund.name(),
        fund.year(),
        fund.department(),
        fund.unit(),
        fund.policyBasis(),
        fund.manager());
  }

  private static Budget budget(FundFile file) {
    Optional<Appropriation> first = initial(file);
    String source = first.map(Appropriation::source).orElse("");
    return new Budget(
        first.map(Appropriation::document).orElse(""),
        first.map(Appropriation::date).orElse(LocalDate.of(file.fund().year(), 1, 1)),
        file.fund().sources().stream()
            .filter(one -> source.isEmpty() || one.id().equals(source))
            .findFirst()
            .map(MoneySource::name)
            .orElse(""),
        first.map(FundDraft::total).orElse(Money.cny(0)));
  }

  private static Optional<Appropriation> initial(FundFile file) {
    return file.appropriations().stream()
        .filter(one -> one.kind() == AppropriationKind.INITIAL)
        .findFirst();
  }

  private static Money total(Appropriation one) {
    return one.amounts().values().stream().reduce(Money.cny(0), Money::plus);
  }

  /** Grows whenever it begins anew, so that pages know when to fill their fields. */
  int version() {
    return version;
  }

  Head head() {
    return head;
  }

  void head(Head next) {
    head = next;
  }

  Budget budget() {
    return budget;
  }

  void budget(Budget next) {
    budget = next;
  }

  List<DraftLine> lines() {
    return lines;
  }

  Policies policies() {
    return policies;
  }

  void policies(Policies next) {
    policies = next;
  }

  String scheme() {
    return scheme;
  }

  BigDecimal executionWeight() {
    return executionWeight;
  }

  boolean indicatorsTaken() {
    return indicatorsTaken;
  }

  void plan(String schemeId, BigDecimal weight, boolean taken) {
    scheme = schemeId;
    executionWeight = weight;
    indicatorsTaken = taken;
  }

  /** The indicators that can be taken over. */
  List<EvaluationPlan.Indicator> offered() {
    return base.evaluation().indicators();
  }

  /** What all lines come to. */
  Money sum() {
    return lines.stream().map(DraftLine::money).reduce(Money.cny(0), Money::plus);
  }

  /** What is left of the total when every line has its share; below nothing where it is passed. */
  Money left() {
    return budget.total().minus(sum());
  }

  /** The text of the fund file. */
  String text() {
    String text = write(fund(), appropriations(), evaluation());
    return verbatim && text.equals(write(base.fund(), base.appropriations(), base.selfEvaluation()))
        ? base.text()
        : text;
  }

  /** Whether the fund brings no id along, so that one is made of the name that it gets here. */
  boolean isNamedHere() {
    return base.fund().id().isEmpty();
  }

  /** Whether it is the file that it began with, word for word. */
  boolean isUnchanged() {
    return verbatim && text().equals(base.text());
  }

  private static String write(Fund fund, List<Appropriation> budget, SelfEvaluation evaluation) {
    return FundFileWriter.write(fund, budget, evaluation);
  }

  /**
   * The fund as it is read back.
   *
   * @throws org.fundbench.api.RefusedException with everything that is wrong
   */
  FundFile file() {
    return FundFileReader.read("fund.yaml", text());
  }

  private Fund fund() {
    Fund from = base.fund();
    String source = sourceId();
    List<MoneySource> sources =
        from.sources().stream()
            .map(
                one ->
                    one.id().equals(source)
                        ? new MoneySource(one.id(), budget.source(), one.kind())
                        : one)
            .toList();
    return new Fund(
        head.id(),
        head.name(),
        head.year(),
        head.department(),
        head.unit(),
        head.policyBasis(),
        head.manager(),
        sources,
        policies,
        lines.stream().map(DraftLine::line).toList(),
        from.series());
  }

  private String sourceId() {
    return initial(base)
        .map(Appropriation::source)
        .orElseGet(() -> base.fund().sources().get(0).id());
  }

  private List<Appropriation> appropriations() {
    Map<String, Money> amounts = new LinkedHashMap<>();
    Optional<Appropriation> old = initial(base);
    for (DraftLine line : lines) {
      // A line that a document named with nothing keeps its mention; a new one needs none.
      boolean named = old.filter(one -> one.amounts().containsKey(line.id())).isPresent();
      if (!line.money().isZero() || named) {
        amounts.put(line.id(), line.money());
      }
    }
    Appropriation first =
        new Appropriation(
            budget.document(),
            AppropriationKind.INITIAL,
            budget.date(),
            sourceId(),
            amounts,
            Place.of("appropriations"));
    List<Appropriation> all = new ArrayList<>();
    all.add(first);
    base.appropriations().stream()
        .filter(one -> old.filter(other -> other == one).isEmpty())
        .forEach(all::add);
    return all;
  }

  private SelfEvaluation evaluation() {
    return new SelfEvaluation(
        new EvaluationPlan(
            scheme,
            executionWeight,
            indicatorsTaken ? base.evaluation().indicators() : List.of(),
            base.evaluation().goals()),
        base.texts());
  }

  /** A fund of which nothing is known but its year. */
  static FundFile blank(int year, String source, String scheme, BigDecimal executionWeight) {
    Fund fund =
        new Fund(
            "",
            "",
            year,
            "",
            "",
            "",
            "",
            List.of(new MoneySource("budget", source, MoneySource.Kind.CURRENT_YEAR)),
            new Policies(Policies.Control.STOP, Policies.Control.STOP, Policies.SignOff.NONE),
            List.<BudgetLine>of(),
            List.of());
    EvaluationPlan plan =
        new EvaluationPlan(scheme, executionWeight, List.of(), new EvaluationPlan.Goals("", ""));
    return new FundFile(
        fund,
        List.of(),
        plan,
        Map.of(),
        List.of(),
        write(fund, List.of(), new SelfEvaluation(plan, Map.of())));
  }
}
