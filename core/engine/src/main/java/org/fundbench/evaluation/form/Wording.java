package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How far a target was reached, by the words of target and result. */
enum Wording {
  /** The result says what the target says, or that it was reached. */
  REACHED,
  /** Reached in part. */
  PARTLY,
  /** Not reached. */
  MISSED,
  /** Reached after its date: less than the best band, how much less a person says. */
  LATE;

  private static final String DONE = "(?:达成|完成|达到|实现|达标|完工)";

  private static final Pattern SAYS_REACHED =
      Pattern.compile(
          "(?:已|均|都|全部|全|基本|按时|按期|按质按量|保质保量|及时|圆满|顺利|如期|较好)*"
              + DONE
              + "(?:了|年度|年初|预期|既定|绩效|指标|目标|任务|工作|值|要求|效果|标准)*");

  private static final Pattern SAYS_PARTLY = Pattern.compile("(?:部分|大部分)" + DONE + ".*");

  private static final Pattern SAYS_MISSED =
      Pattern.compile(
          "(?:尚|均|还)?(?:未|没有|没|未能|不)"
              + "(?:达成|完成|达到|实现|达标|开展|实施|合格|及时|满意|启动|执行|支付|发放|建成|明显)(?:了|年度|预期|绩效|指标|目标|要求|标准|且效果较差)*");

  private static final Pattern NOT_DONE = Pattern.compile("[未没]");
  private static final Pattern DATES = Pattern.compile("[0-9]+[年月日号]|[年月]?[初底末]|[截至止到]|前");

  private static final Pattern DENIED = Pattern.compile("[未没不仅近]");

  private static final Set<String> YES = Set.of("是", "有", "达标", "合格", "及时", "优");

  private static final Set<String> NO = Set.of("否", "没有", "差", "无效", "不达标", "不合格");

  /** What the words say of a target, where they say it plainly. */
  static Optional<Wording> of(CellText target, CellText actual) {
    String wanted = bare(target);
    String reached = bare(actual);
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    if (reached.equals(wanted)) {
      return Optional.of(REACHED);
    }
    Optional<Wording> dated = ofDates(target, actual);
    if (dated.isPresent()) {
      return dated;
    }
    if (SAYS_PARTLY.matcher(reached).matches()) {
      return Optional.of(PARTLY);
    }
    if (SAYS_MISSED.matcher(reached).matches()
        || NO.contains(reached) && YES.contains(wanted)
        || !wanted.isEmpty() && (reached.equals("未" + wanted) || reached.equals("不" + wanted))) {
      return Optional.of(MISSED);
    }
    return SAYS_REACHED.matcher(reached).matches() || repeats(reached, wanted)
        ? Optional.of(REACHED)
        : Optional.empty();
  }

  /** Whether a date was kept; nothing where the result is less precise than its date. */
  private static Optional<Wording> ofDates(CellText target, CellText actual) {
    Optional<CalendarText> due = CalendarText.in(target.tight());
    Optional<CalendarText> done = CalendarText.in(actual.tight());
    if (due.isEmpty() || done.isEmpty()) {
      return Optional.empty();
    }
    if (NOT_DONE.matcher(actual.tight()).find()) {
      // 至12月底尚未完成 names the date it was looked at, not one it was done on.
      return SAYS_MISSED.matcher(DATES.matcher(bare(actual)).replaceAll("")).matches()
          ? Optional.of(MISSED)
          : Optional.empty();
    }
    if (done.get().isLaterThan(due.get())) {
      return Optional.of(LATE);
    }
    return done.get().mayBeLaterThan(due.get()) ? Optional.empty() : Optional.of(REACHED);
  }

  /** A longer result that holds the target's figure: {@code 12期，共1200人} of {@code 12期}. */
  private static boolean repeats(String reached, String wanted) {
    return wanted.matches(".*[0-9].*")
        && !DENIED.matcher(reached).find()
        && Pattern.compile("(?<![0-9.])" + Pattern.quote(wanted) + "(?![0-9.])")
            .matcher(reached)
            .find();
  }

  private static String bare(CellText cell) {
    return cell.isAbsent()
        ? ""
        : cell.tight()
            .replaceAll("^(?:[<>=≥≤≧≦═]|完成率?)+(?=.)", "")
            .replaceAll("[。,、;.!\"“”‘’]", "");
  }
}
