package org.fundbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Block;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Problem;
import org.fundbench.api.Side;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.LedgerReader.Turnover;
import org.fundbench.ledger.TestFund;
import org.fundbench.proof.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBinderTest {
  private final List<Problem> problems = new ArrayList<>();
  private final TextBinder binder = new TextBinder(book(), problems);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "预算{{budget.current|wan}}。;预算0.15万元。",
        "预算{{budget.current|yuan}}。;预算1,500.00元。",
        "预算{{ budget.current }}。;预算1,500.00元。",
        "{{fund.year}}年{{fund.name}};2023年测试经费",
        "执行率{{rate}};执行率66.6%",
        "没有数据的{{line.b.rate}};没有数据的没有预算或计划",
        "不绑定;不绑定"
      })
  void figuresArePrintedInTheFormAskedFor(String text, String printed) {
    assertThat(new Block.Paragraph(binder.bind("background", text)).text()).isEqualTo(printed);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "支出1,000.00元。;figure-typed;{{paid}}",
        "预算0.15万元。;figure-typed;{{budget.initial|wan}}",
        "执行率66.6%。;figure-typed;{{rate}}",
        "执行率９０％;figure-typed;{{…}}",
        "得分95.5分;figure-typed;{{…}}",
        "支出{{paid;binding-malformed;",
        "支出{{支出}}元;binding-malformed;",
        "支出paid}}元;binding-malformed;",
        "2023年3月办结12件，每件30分钟;;"
      })
  void aFigureThatIsNotBoundIsAFinding(String text, String code, String advice) {
    binder.bind("background", text);

    assertThat(problems)
        .extracting(Problem::code)
        .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
    if (advice != null) {
      assertThat(problems.get(0).advice().en()).contains(advice);
      assertThat(problems.get(0).place().field()).contains("background");
    }
  }

  @Test
  void aBoundFigureKeepsItsTrail() {
    Block.Bound bound = (Block.Bound) binder.bind("background", "{{paid}}").get(0);

    assertThat(bound.figure().trail().sources()).isNotEmpty();
  }

  @Test
  void anUnknownFigureComesWithTheNearestName() {
    binder.bind("background", "{{budget.curent|wan}}");

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(ReportProblem.FIGURE_UNKNOWN.id());
    assertThat(problems.get(0).advice().en()).contains("budget.current");
  }

  @Test
  void aFormatThatDoesNotFitIsRefused() {
    binder.bind("background", "{{rate|wan}} {{paid|jiao}}");

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(ReportProblem.FORMAT_UNFIT.id(), ReportProblem.FORMAT_UNFIT.id());
  }

  @ParameterizedTest
  @CsvSource({"1,一", "7,七", "10,十", "11,十一", "20,二十", "25,二十五", "99,九十九"})
  void headingsAreNumberedInChinese(int number, String chinese) {
    assertThat(HeadingNumber.chinese(number)).isEqualTo(chinese);
  }

  static FigureBook book() {
    return FigureBook.of(snapshot());
  }

  static FundSnapshot snapshot() {
    return new FundSnapshot(
        TestFund.file().fund(),
        LocalDate.of(2023, 12, 31),
        List.of(
            new Turnover(
                "a",
                Period.of(2023, 1),
                EntryKind.APPROPRIATION,
                Side.BUDGET,
                Optional.of(AppropriationKind.INITIAL),
                Optional.of("district"),
                Money.cny(150_000),
                1),
            new Turnover(
                "a",
                Period.of(2023, 2),
                EntryKind.PAYMENT,
                Side.PAID,
                Optional.empty(),
                Optional.empty(),
                Money.cny(100_000),
                1)),
        List.of(),
        new MerkleTree().head());
  }
}
