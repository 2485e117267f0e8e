package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The self-evaluation is revised, and borne out by files, from the command line. */
class ReviseTest {
  @TempDir private Path folder;
  private String sections;

  @BeforeEach
  void theSampleFund() {
    Path fund = PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml");
    run(0, "init", "l.fund", "--fund", fund.toString());
    sections = run(0, "revise", "l.fund", "--print").out();
  }

  @Test
  void aTargetIsRevisedAndItsTrailSaysByWhom() throws IOException {
    Files.writeString(
        folder.resolve("e.yaml"), sections.replace("target: \"600\"", "target: \"800\""));

    assertThat(run(0, "revise", "l.fund", "e.yaml", "--reason", "re-agreed", "--dry-run").out())
        .contains("dry run");
    assertThat(run(0, "revise", "l.fund", "--print").out()).isEqualTo(sections);

    run(0, "revise", "l.fund", "e.yaml", "--reason", "re-agreed");

    assertThat(run(0, "revise", "l.fund", "--print").out()).contains("target: \"800\"");
    assertThat(run(0, "explain", "l.fund", "indicator.video-problems.target").out())
        .contains("≥800", "batch 2", "re-agreed");
    assertThat(run(0, "log", "l.fund").out()).contains("revised self-evaluation", "re-agreed");
    run(0, "verify", "l.fund");
  }

  @Test
  void whatIsWrongIsNamedAndLogged() throws IOException {
    Files.writeString(
        folder.resolve("e.yaml"), sections.replace("target: \"600\"", "target: \"plenty\""));
    assertThat(run(1, "revise", "l.fund", "e.yaml", "--reason", "x").err())
        .contains("[target-not-a-number] e.yaml row");

    Files.writeString(folder.resolve("e.yaml"), sections.replace("{{rate}}", "{{rates}}"));
    assertThat(run(1, "revise", "l.fund", "e.yaml", "--reason", "x").err())
        .contains("[figure-unknown]", "did you mean “rate”?");

    Files.writeString(folder.resolve("e.yaml"), sections);
    assertThat(run(1, "revise", "l.fund", "e.yaml").err())
        .contains("[reason-required]", "[revision-same]");

    assertThat(run(0, "log", "l.fund").out())
        .contains("target-not-a-number", "figure-unknown", "reason-required");
    assertThat(run(2, "revise", "l.fund").err()).contains("--print");
  }

  /** Files under the name of a self-evaluation or scheme, and nothing of them in the ledger. */
  @Test
  void aFileThatIsNoneIsRefusedInWords() throws IOException {
    Files.write(folder.resolve("gbk.yaml"), sections.getBytes(Charset.forName("GB18030")));
    Files.writeString(folder.resolve("deep.yaml"), "evaluation: " + "[".repeat(100_000));
    Files.writeString(
        folder.resolve("tab.yaml"), sections.replaceFirst("\n  scheme:", "\n\tscheme:"));

    assertRefused("evaluation-unreadable", "there is no such file", "none.yaml");
    assertRefused("evaluation-unreadable", "GB18030", "gbk.yaml");
    assertRefused("yaml-syntax", "too deeply nested", "deep.yaml");
    assertRefused("yaml-syntax", "a tab", "tab.yaml");
    assertThat(run(1, "evaluate", "l.fund", "--scheme", "gbk.yaml").err())
        .contains("[scheme-unreadable]", "gbk.yaml", "GB18030");
    assertThat(run(0, "revise", "l.fund", "--print").out()).isEqualTo(sections);
  }

  /** Before, these were posted and came out at the year's end. */
  @Test
  void whatAModuleRefusesIsToldBeforeItIsPosted() throws IOException {
    String formula =
        String.join(
            "\n",
            "    - id: \"survey\"",
            "      module: \"formula\"",
            "      computes: \"expression\"",
            "      options: {expression: \"MEASURED('complaints')\", kind: level}",
            "      level1: \"产出指标\"",
            "      level2: \"质量指标\"",
            "      name: \"平均分\"",
            "      direction: \">=\"",
            "      target: \"95\"",
            "      unit: \"分\"",
            "      weight: \"0\"",
            "  goals:\n");
    String right = sections.replaceFirst("(?m)^  goals:\\n", Matcher.quoteReplacement(formula));
    Files.writeString(folder.resolve("right.yaml"), right);
    run(0, "revise", "l.fund", "right.yaml", "--reason", "x", "--dry-run");

    List<String> mistakes =
        List.of(
            "kind: level|kind: levl|option-value|by-unit, count, level",
            "kind: level|knd: level|option-unknown|expression, kind",
            "('complaints')|('complaints'|formula-wrong|row 1",
            "computes: \"expression\"|computes: \"expresion\"|indicator-missing|expression",
            "module: \"formula\"|module: \"formulae\"|module-missing|urban-inspection");
    for (String mistake : mistakes) {
      String[] parts = mistake.split("\\|", -1);
      Files.writeString(folder.resolve("wrong.yaml"), right.replace(parts[0], parts[1]));

      assertThat(run(1, "revise", "l.fund", "wrong.yaml", "--reason", "x").err())
          .contains("[" + parts[2] + "]", parts[3]);
    }
    assertThat(run(0, "revise", "l.fund", "--print").out()).isEqualTo(sections);
  }

  private void assertRefused(String code, String words, String file) {
    assertThat(run(1, "revise", "l.fund", file, "--reason", "x").err())
        .contains("[" + code + "]", words, file)
        .doesNotContain("\tat ", "Exception", "Error");
  }

  @Test
  void anIndicatorMayWaitForItsJudgement() throws IOException {
    Files.writeString(
        folder.resolve("e.yaml"),
        sections.replaceAll("(?s)      assessment:\\n(        [^\\n]*\\n)+", ""));

    assertThat(run(0, "revise", "l.fund", "e.yaml", "--reason", "to be judged").err())
        .contains("[assessment-missing]");

    assertThat(run(1, "evaluate", "l.fund").err()).contains("not assessed yet");
  }

  @Test
  void aFileBearsAnIndicatorOut() throws IOException {
    Files.writeString(folder.resolve("survey.txt"), "98 of 100 content", StandardCharsets.UTF_8);

    run(0, "post", "l.fund", "attachment", "survey.txt", "--indicator", "complaint-closing-rate");

    assertThat(run(0, "explain", "l.fund", "indicator.complaint-closing-rate.actual").out())
        .contains("evidence: survey.txt", "sha256");
    assertThat(run(1, "evaluate", "l.fund", "--json").out()).contains("\"survey.txt\"");
    assertThat(run(1, "post", "l.fund", "attachment", "survey.txt", "--indicator", "nothing").err())
        .contains("[indicator-unknown]");
    run(0, "verify", "l.fund");
    run(0, "records", "l.fund", "-o", "records.txt");
    assertThat(Files.readString(folder.resolve("records.txt"), StandardCharsets.UTF_8))
        .contains("evidence/1", "name=survey.txt");
  }

  @Test
  void theOneFileVerifierKnowsRevisions() throws IOException {
    Files.writeString(
        folder.resolve("e.yaml"), sections.replace("target: \"600\"", "target: \"800\""));
    run(0, "revise", "l.fund", "e.yaml", "--reason", "re-agreed");
    run(0, "records", "l.fund", "-o", "records.txt");

    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Result result =
        PackagedProgram.exec(
            folder,
            List.of(
                java.toString(),
                PackagedProgram.home().resolve("VerifyLedger.java").toString(),
                "records.txt"));

    assertThat(result.out()).contains("all as posted");
    assertThat(Files.readString(folder.resolve("records.txt"), StandardCharsets.UTF_8))
        .contains("\trevision/1\t");
  }

  private Result run(int exitCode, String... arguments) {
    Result result = PackagedProgram.run(folder, arguments);
    assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
    return result;
  }
}
