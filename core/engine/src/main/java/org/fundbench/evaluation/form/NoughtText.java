package org.fundbench.evaluation.form;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nought in words: {@code 零投诉}, {@code 未发生事故}. Only where the words name harm, or that nothing
 * happened: 未完成 and 无数据 are no nought.
 */
final class NoughtText {
  private static final String HARM =
      "(?:事故|投诉|差错|失误|伤亡|死亡|违规|违纪|违法|信访|上访|纠纷|故障|舆情|事件|案件|隐患|火灾|超支|超期|逾期|拖欠|欠薪|污染|辍学)";

  private static final String ALL_YEAR = "(?:(?:本|全|今|当)年度?|年度?内)?(?:均|共|都)?";

  private static final String HAPPENED = "(?:发生|出现|发现|产生)";

  private static final Pattern TARGET =
      Pattern.compile(
          "(?:实现|确保|保持|做到|力争|全年)*(?:零|无|不发生|未发生|杜绝)(?:发生)?(?:安全|质量|生产|安全生产|有效|责任)?"
              + HARM
              + "(?:发生|现象|问题|情况)?");

  private static final Pattern RESULT =
      Pattern.compile(
          ALL_YEAR
              + "(?:(?:未|没有|无)"
              + HAPPENED
              + "[^0-9,;。、]{0,12}|(?:无|零|没有|未收到|未接到|没有收到)(?:发生)?[^0-9,;。、]{0,8}?"
              + HARM
              + "(?:发生|现象|问题|情况)?)");

  private static final Set<String> PLAIN = Set.of("无", "没有", "零", "未发生", "无发生", "未出现");

  /** What harm is counted in. */
  private static final Set<String> COUNTED_IN = Set.of("", "次", "起", "件", "例", "宗", "人", "人次", "个");

  private static final Pattern NAMES_HARM = Pattern.compile(HARM);

  private NoughtText() {}

  /** Whether a name is that of something nobody wants: 无 as a result of it is 0. */
  static boolean isHarm(String name) {
    return NAMES_HARM.matcher(name).find();
  }

  /** Whether a target in words is that nothing of a kind happens. */
  static boolean isTarget(CellText target) {
    return target.quantity().isEmpty() && TARGET.matcher(target.tight()).matches();
  }

  /** Whether a result in words says that nothing happened. */
  static boolean isResult(CellText actual) {
    return RESULT.matcher(actual.tight()).matches();
  }

  /** The same, or in one word that means it only beside a target of nought. */
  static boolean isBareResult(CellText actual) {
    return PLAIN.contains(actual.text()) || isResult(actual);
  }

  /** Whether a result is a count of harm that can be held against a target in words. */
  static boolean isCount(CellText actual) {
    return actual
        .quantity()
        .filter(one -> !one.isPercent() && COUNTED_IN.contains(one.wholeUnit()))
        .isPresent();
  }
}
