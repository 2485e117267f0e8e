package org.fundbench.workbench.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.report.ReportOutline.Item;
import org.fundbench.report.ReportOutline.Kind;
import org.fundbench.report.ReportProblem;
import org.fundbench.workbench.look.Tone;

/**
 * What is to be looked at in the parts of a report. Whether a text is written is seen from the
 * draft itself, so that the mark goes with the first letter typed; findings follow when the draft
 * was evaluated.
 */
final class Marks {
  /** The table that prints goals, indicators and scores: what is wrong with these counts there. */
  private static final String FORM = "form";

  private static final String TEXTS = "texts";

  /** More than that is no hint any more, but the list of problems. */
  private static final int MOST_LINES = 12;

  private final Optional<SelfEvaluation> draft;
  private final List<Problem> findings;

  Marks(Optional<SelfEvaluation> draft, List<Problem> findings) {
    this.draft = draft;
    this.findings = findings;
  }

  /**
   * What is to be looked at in a part and all it consists of.
   *
   * @param empty how many texts are not written
   * @param findings how many findings there are beyond these
   * @param grave whether one of them is an error
   */
  record Mark(int empty, int findings, boolean grave) {
    private Mark plus(Mark other) {
      return new Mark(empty + other.empty, findings + other.findings, grave || other.grave);
    }

    boolean isClean() {
      return empty == 0 && findings == 0;
    }

    Tone tone() {
      return grave ? Tone.BAD : isClean() ? Tone.GOOD : Tone.CAUTION;
    }

    /** In words; nothing where all is well. */
    Text words(Kind of) {
      if (isClean()) {
        return Text.same("");
      }
      Text missing =
          of == Kind.TEXT && empty == 1
              ? new Text("未写", "not written")
              : new Text("{0} 处未写", "{0} not written").with(empty);
      Text wrong = new Text("{0} 处问题", "{0} to look at").with(findings);
      if (empty == 0) {
        return wrong;
      }
      return findings == 0 ? missing : new Text("{0}，{1}", "{0}, {1}").with(missing, wrong);
    }
  }

  Mark of(Item item) {
    List<Problem> own = problems(item);
    boolean empty = item.kind() == Kind.TEXT && isEmpty(item.name());
    Mark mark = new Mark(empty ? 1 : 0, own.size(), own.stream().anyMatch(Problem::isError));
    for (Item part : item.items()) {
      mark = mark.plus(of(part));
    }
    return mark;
  }

  /** What the mark of a part means, line by line: its own, and that of all it consists of. */
  List<Text> meaning(Item item) {
    List<Text> all = new ArrayList<>();
    addMeaning(item, false, all);
    if (all.isEmpty()) {
      return List.of(new Text("没有需要处理的内容", "nothing to look at"));
    }
    return all.size() <= MOST_LINES
        ? all
        : Stream.concat(
                all.stream().limit(MOST_LINES - 1),
                Stream.of(
                    new Text("……另有 {0} 处", "… and {0} more").with(all.size() - MOST_LINES + 1)))
            .toList();
  }

  private void addMeaning(Item item, boolean within, List<Text> all) {
    if (item.kind() == Kind.TEXT && isEmpty(item.name())) {
      Text missing = new Text("这部分文字还没有写", "the text of this part is not written yet");
      all.add(within ? inPart(item, missing) : missing);
    }
    for (Problem problem : problems(item)) {
      Text said =
          new Text("{0}：{1}", "{0}: {1}").with(problem.severity().label(), problem.message());
      all.add(within ? inPart(item, said) : said);
    }
    item.items().forEach(part -> addMeaning(part, true, all));
  }

  private static Text inPart(Item item, Text said) {
    return new Text("{0} — {1}", "{0} — {1}").with(item.title(), said);
  }

  /** The findings of a part itself. A text that is missing is no finding beside its mark. */
  List<Problem> problems(Item item) {
    List<Problem> own = new ArrayList<>();
    for (Problem problem : findings) {
      boolean ofTexts = problem.place().where().equals(TEXTS);
      boolean here =
          switch (item.kind()) {
            case TEXT ->
                ofTexts
                    && problem.place().field().equals(Optional.of(item.name()))
                    && !problem.code().equals(ReportProblem.TEXT_MISSING.id());
            case TABLE -> !ofTexts && item.name().equals(FORM);
            case CHAPTER, SECTION, CHART -> false;
          };
      if (here) {
        own.add(problem);
      }
    }
    return own;
  }

  private boolean isEmpty(String name) {
    return draft
        .filter(now -> now.texts().getOrDefault(name, List.of()).stream().allMatch(String::isBlank))
        .isPresent();
  }
}
