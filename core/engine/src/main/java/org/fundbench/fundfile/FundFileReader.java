package org.fundbench.fundfile;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Lights;
import org.fundbench.ledger.MeasurementSeries;
import org.fundbench.ledger.MoneySource;
import org.fundbench.ledger.Policies;
import org.fundbench.yaml.YamlMap;

/** Reads a fund file and reports everything that is wrong with it at once. */
public final class FundFileReader {
  private static final BigDecimal RED_BELOW = new BigDecimal("60");
  private static final BigDecimal YELLOW_BELOW = new BigDecimal("80");
  private static final Map<String, Policies.Control> CONTROLS =
      byKey(Policies.Control.values(), Policies.Control::key);
  private static final Map<String, Policies.SignOff> SIGN_OFFS =
      byKey(Policies.SignOff.values(), Policies.SignOff::key);
  private static final Map<String, MoneySource.Kind> SOURCE_KINDS =
      byKey(MoneySource.Kind.values(), MoneySource.Kind::key);
  private static final Map<String, AppropriationKind> APPROPRIATIONS =
      byKey(AppropriationKind.values(), AppropriationKind::key);

  private final YamlMap.Problems problems = new YamlMap.Problems();

  private FundFileReader() {}

  /**
   * Reads a fund file.
   *
   * @param file its name, for problems
   * @param text its content
   * @throws RefusedException with everything that is wrong, each with row and column
   */
  public static FundFile read(String file, String text) {
    return new FundFileReader().readAll(file, text);
  }

  /**
   * The sections of a fund file that can be revised.
   *
   * @param evaluation what they say
   * @param warnings what a person should look at, none of it an error
   */
  public record Sections(SelfEvaluation evaluation, List<Problem> warnings) {
    public Sections {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads a file that has no other sections than those of the self-evaluation.
   *
   * @param file its name, for problems
   * @param text its content
   * @throws RefusedException with everything that is wrong, each with row and column
   */
  public static Sections readSections(String file, String text) {
    YamlMap.Problems problems = new YamlMap.Problems();
    YamlMap root = YamlMap.parse(file, text, problems).only("evaluation", "texts");
    EvaluationPlan plan = EvaluationPlanReader.read(root.requiredMap("evaluation"));
    Map<String, List<String>> texts = texts(root);
    problems.refuseErrors();
    return new Sections(new SelfEvaluation(plan, texts), problems.all());
  }

  private FundFile readAll(String file, String text) {
    YamlMap root =
        YamlMap.parse(file, text, problems)
            .only(
                "fund",
                "sources",
                "policies",
                "lines",
                "appropriations",
                "series",
                "evaluation",
                "texts");
    Fund fund = fund(root);
    List<Appropriation> appropriations = new ArrayList<>();
    for (YamlMap document : root.maps("appropriations")) {
      appropriations.add(appropriation(document, fund));
    }
    EvaluationPlan evaluation = EvaluationPlanReader.read(root.requiredMap("evaluation"));
    Map<String, List<String>> texts = texts(root);
    problems.refuseErrors();
    return new FundFile(fund, appropriations, evaluation, texts, problems.all(), text);
  }

  private Fund fund(YamlMap root) {
    YamlMap fund =
        root.requiredMap("fund")
            .only("id", "name", "year", "department", "unit", "policyBasis", "manager");
    Ids ids = new Ids(problems);
    List<MoneySource> sources = new ArrayList<>();
    for (YamlMap source : listed(root, "sources")) {
      source.only("id", "name", "kind");
      sources.add(
          new MoneySource(
              ids.take("source", source), source.text("name"), source.oneOf("kind", SOURCE_KINDS)));
    }
    List<BudgetLine> lines = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (YamlMap line : listed(root, "lines")) {
      lines.add(line(line, ids, names));
    }
    List<MeasurementSeries> series = new ArrayList<>();
    for (YamlMap one : root.maps("series")) {
      one.only("id", "name", "unit");
      series.add(
          new MeasurementSeries(ids.take("series", one), one.text("name"), one.text("unit")));
    }
    YamlMap policies =
        root.requiredMap("policies").only("line", "fund", "signOff", "redBelow", "yellowBelow");
    return new Fund(
        ids.take("fund", fund),
        fund.text("name"),
        year(fund),
        fund.text("department"),
        fund.text("unit"),
        fund.text("policyBasis"),
        fund.text("manager"),
        sources,
        new Policies(
            policies.oneOf("line", CONTROLS),
            policies.oneOf("fund", CONTROLS),
            signOff(policies),
            lights(policies)),
        lines,
        series);
  }

  /** In percent of the pace that is wanted. */
  private Lights lights(YamlMap policies) {
    BigDecimal red = policies.optionalNumber("redBelow").orElse(RED_BELOW);
    BigDecimal yellow = policies.optionalNumber("yellowBelow").orElse(YELLOW_BELOW);
    if (red.signum() < 0 || red.compareTo(yellow) > 0) {
      problems.add(
          Problem.of(
              FundFileProblem.LIGHTS,
              policies.place("redBelow"),
              red.toPlainString(),
              yellow.toPlainString()));
      return Lights.USUAL;
    }
    return new Lights(
        Fraction.of(red).dividedBy(Fraction.of(100)),
        Fraction.of(yellow).dividedBy(Fraction.of(100)));
  }

  private static Policies.SignOff signOff(YamlMap policies) {
    return policies.optional("signOff").isPresent()
        ? policies.oneOf("signOff", SIGN_OFFS)
        : Policies.SignOff.NONE;
  }

  private BudgetLine line(YamlMap line, Ids ids, Map<String, String> names) {
    line.only("id", "name", "economicCode", "aliases", "plan");
    String id = ids.take("line", line);
    List<String> aliases = line.texts("aliases");
    List<String> all = new ArrayList<>(aliases);
    all.add(id);
    all.add(line.text("name"));
    for (String name : all) {
      String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
      String other = names.put(normal, id);
      if (other != null && !other.equals(id)) {
        problems.add(Problem.of(FundFileProblem.NAME_AMBIGUOUS, line.place("aliases"), name));
      }
    }
    List<Money> plan = new ArrayList<>();
    for (String amount : line.texts("plan")) {
      plan.add(money(amount, line.place("plan")));
    }
    if (!plan.isEmpty() && plan.size() != 12) {
      problems.add(Problem.of(FundFileProblem.PLAN_MONTHS, line.place("plan"), plan.size()));
      plan = List.of();
    }
    return new BudgetLine(
        id, line.text("name"), line.optional("economicCode").orElse(""), aliases, plan);
  }

  private Appropriation appropriation(YamlMap document, Fund fund) {
    document.only("document", "kind", "date", "source", "amounts");
    YamlMap amounts = document.requiredMap("amounts");
    Map<String, Money> money = new LinkedHashMap<>();
    for (String line : amounts.keys()) {
      if (fund.line(line).isEmpty()) {
        problems.add(
            Problem.of(
                FundFileProblem.LINE_UNDEFINED,
                amounts.place(line),
                line,
                String.join("、", fund.lines().stream().map(BudgetLine::id).toList())));
      }
      money.put(line, money(amounts.text(line), amounts.place(line)));
    }
    return new Appropriation(
        document.text("document"),
        document.oneOf("kind", APPROPRIATIONS),
        date(document),
        document.text("source"),
        money,
        document.place("document"));
  }

  private static Map<String, List<String>> texts(YamlMap root) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    root.map("texts")
        .ifPresent(parts -> parts.keys().forEach(part -> texts.put(part, parts.texts(part))));
    return texts;
  }

  private List<YamlMap> listed(YamlMap root, String key) {
    List<YamlMap> items = root.maps(key);
    if (items.isEmpty()) {
      problems.add(Problem.of(FundFileProblem.NOTHING_LISTED, root.place(key), key));
    }
    return items;
  }

  private Money money(String text, Place place) {
    try {
      return Money.parse(text, MoneyUnit.YUAN);
    } catch (MoneyFormatException e) {
      problems.add(Problem.of(FundFileProblem.AMOUNT, place, text));
      return Money.cny(0);
    }
  }

  private LocalDate date(YamlMap document) {
    String text = document.text("date");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.add(Problem.of(FundFileProblem.DATE, document.place("date"), text));
      return LocalDate.EPOCH;
    }
  }

  private int year(YamlMap fund) {
    BigDecimal year = fund.number("year");
    if (year.scale() > 0
        || year.compareTo(BigDecimal.valueOf(1949)) < 0
        || year.compareTo(BigDecimal.valueOf(9999)) > 0) {
      problems.add(Problem.of(FundFileProblem.YEAR, fund.place("year"), fund.text("year")));
      return 2000;
    }
    return year.intValueExact();
  }

  private static <T> Map<String, T> byKey(T[] values, Function<T, String> key) {
    Map<String, T> map = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> map.put(key.apply(value), value));
    return map;
  }

  /** Takes ids and sees that each is used once among its kind. */
  static final class Ids {
    private final YamlMap.Problems problems;
    private final Set<String> taken = new HashSet<>();

    Ids(YamlMap.Problems problems) {
      this.problems = problems;
    }

    String take(String kind, YamlMap map) {
      String id = map.text("id");
      if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
        problems.add(Problem.of(FundFileProblem.ID_MALFORMED, map.place("id"), id));
      }
      if (!taken.add(kind + " " + id)) {
        problems.add(Problem.of(FundFileProblem.ID_TWICE, map.place("id"), id));
      }
      return id;
    }
  }
}
