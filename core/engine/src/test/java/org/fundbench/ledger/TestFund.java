package org.fundbench.ledger;

import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;

/** A small fund for tests: line a has 1,000.00, line b 500.00, both stop. */
public final class TestFund {
  private static final String TEXT =
      """
      fund: {id: test, name: 测试经费, year: 2023, department: 主管, unit: 单位, policyBasis: 文件, manager: 张三}
      sources: [{id: district, name: 区财政拨款, kind: current-year}]
      policies: {line: %s, fund: %s}
      lines:
        - {id: a, name: 租赁费, economicCode: "30214", aliases: [租车（费）], plan: ["100.00", "100.00", "100.00", "100.00", "100.00", "100.00", "100.00", "100.00", "50.00", "50.00", "50.00", "50.00"]}
        - {id: b, name: 水电费, economicCode: "30206"}
      appropriations:
        - {document: 预1号, kind: initial, date: 2023-01-01, source: district, amounts: {a: "1000.00", b: "500.00"}}
      series:
        - {id: cases, name: 案件, unit: 宗}
      evaluation:
        scheme: national-default
        executionWeight: "10"
        indicators:
          - {id: cases, module: m, level1: 专项指标, level2: 数量指标, name: 案件数, direction: ">=", target: "10", unit: 宗, weight: "90"}
        goals: {expected: 预期, achieved: 实际}
      """;

  private TestFund() {}

  /** Its self-evaluation, revised: another target and weight of its indicator. */
  public static String sections(String target, String weight) {
    return """
        evaluation:
          scheme: national-default
          executionWeight: "10"
          indicators:
            - {id: cases, module: m, level1: 专项指标, level2: 数量指标, name: 案件数, direction: ">=", target: "%s", unit: 宗, weight: "%s"}
          goals: {expected: 预期, achieved: 实际}
        """
        .formatted(target, weight);
  }

  /** The fund file with a sign-off policy: another person has to review. */
  public static FundFile reviewed() {
    return FundFileReader.read(
        "fund.yaml",
        text("stop", "stop").replace("fund: stop}", "fund: stop, signOff: second-person}"));
  }

  /** The fund file with both policies set to stop. */
  public static FundFile file() {
    return file("stop", "stop");
  }

  /** The fund file with policies. */
  public static FundFile file(String line, String fund) {
    return FundFileReader.read("fund.yaml", text(line, fund));
  }

  /** The text of the fund file. */
  public static String text(String line, String fund) {
    return TEXT.formatted(line, fund);
  }
}
