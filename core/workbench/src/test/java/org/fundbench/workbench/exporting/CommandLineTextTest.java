package org.fundbench.workbench.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;

class CommandLineTextTest {
  private static final Text ANY = Text.same("x");
  private static final List<OptionSpec> DECLARED =
      List.of(
          OptionSpec.yesNo("contents", ANY, ANY, true),
          OptionSpec.file("sign-certificate", ANY, ANY),
          OptionSpec.secret("sign-password", ANY, ANY));

  private static String of(String template, Map<String, String> options) {
    return CommandLineText.of(
        Path.of("经费 2023.fund"),
        "patrol",
        new ExportWish("pdf", template, false),
        DECLARED,
        options,
        Path.of("r.pdf"));
  }

  @Test
  void whatIsAsUsualIsLeftOut() {
    assertThat(of("self-evaluation", Map.of("contents", "true")))
        .isEqualTo("fundbench export \"经费 2023.fund\" --fund patrol --format pdf -o r.pdf");
  }

  @Test
  void aPasswordIsNeverWrittenDown() {
    assertThat(
            of(
                "form",
                Map.of(
                    "contents", "false", "sign-certificate", "u.p12", "sign-password", "geheim")))
        .isEqualTo(
            "fundbench export \"经费 2023.fund\" --fund patrol --format pdf --template form"
                + " --option contents=false --option sign-certificate=u.p12"
                + " --option sign-password=ask -o r.pdf");
  }
}
