package org.fundbench.plugin.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fundbench.api.RefusedException;
import org.fundbench.api.ReportSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Signed with files that the JDK's own keytool made, as a unit would receive them. */
class SigningTest {
  private static final String PASSWORD = "unit-secret-1";
  private static final String NAME = "CN=监控指挥中心, O=示例单位, C=CN";

  @TempDir static Path folder;
  private static byte[] unsigned = new byte[0];
  private static byte[] signed = new byte[0];

  @BeforeAll
  static void sign() throws Exception {
    generate("rsa.p12", "-keyalg", "RSA", "-keysize", "2048", "-validity", "30");
    unsigned = PdfExportTest.export(PdfExportTest.report(4), Map.of());
    signed = signWith("rsa.p12", PASSWORD);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/signed-report.pdf"), signed);
  }

  private static void generate(String file, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("-genkeypair", "-alias", "unit"));
    command.addAll(List.of("-dname", NAME));
    command.addAll(List.of(more));
    keytool(file, command);
  }

  private static void keytool(String file, List<String> arguments) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of("-J-Dsun.jnu.encoding=UTF-8", "-J-Dfile.encoding=UTF-8"));
    command.addAll(arguments);
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", folder.resolve(file).toString()));
    command.addAll(List.of("-storepass:env", "FUNDBENCH_TEST_PASSWORD"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FUNDBENCH_TEST_PASSWORD", PASSWORD);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static byte[] signWith(String file, String password) throws IOException {
    return PdfExportTest.export(
        PdfExportTest.report(4),
        Map.of(
            Signing.CERTIFICATE,
            folder.resolve(file).toString(),
            Signing.PASSWORD,
            password,
            Signing.REASON,
            "自评报告定稿"));
  }

  private static List<ReportSignature> read(byte[] pdf) throws IOException {
    return new PdfExport().signatures(new ByteArrayInputStream(pdf));
  }

  @Test
  void theSignedFileBeginsWithTheReportAsItIsUnsigned() {
    assertThat(Arrays.copyOf(signed, unsigned.length)).isEqualTo(unsigned);
    assertThat(signed.length).isGreaterThan(unsigned.length);
  }

  @Test
  void aReaderLearnsWhoSignedAndThatAllOfItIsCovered() throws IOException {
    assertThat(read(signed))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signer()).isEqualTo("监控指挥中心（示例单位）");
              assertThat(one.issuer()).isEqualTo(one.signer());
              assertThat(one.time()).isPresent();
              assertThat(one.intact()).isTrue();
              assertThat(one.whole()).isTrue();
            });
    assertThat(read(unsigned)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PDFA_3_A", "PDFUA_1"})
  void theSignedFileIsStillConformant(PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(signed), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);

      assertThat(result.isCompliant())
          .as(() -> String.valueOf(result.getTestAssertions().stream().limit(3).toList()))
          .isTrue();
    }
  }

  @Test
  void aChangedByteBreaksTheSignature() throws IOException {
    byte[] altered = signed.clone();
    int author = new String(signed, StandardCharsets.ISO_8859_1).indexOf("ledger-head 7:ab");
    altered[author + 14] = 'c';

    assertThat(read(altered)).singleElement().matches(one -> !one.intact() && one.whole());
  }

  @Test
  void somethingAddedLaterIsNotCovered() throws IOException {
    byte[] added = Arrays.copyOf(signed, signed.length + 20);
    Arrays.fill(added, signed.length, added.length, (byte) '\n');

    assertThat(read(added)).singleElement().matches(one -> one.intact() && !one.whole());
  }

  @Test
  void anEllipticKeySignsAsWell() throws Exception {
    generate("ec.p12", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30");

    assertThat(read(signWith("ec.p12", PASSWORD)))
        .singleElement()
        .matches(one -> one.intact() && one.whole());
  }

  @ParameterizedTest
  @CsvSource({
    "rsa.p12,wrong,CERTIFICATE_PASSWORD",
    "rsa.p12,密码,CERTIFICATE_PASSWORD",
    "rsa.p12,'',CERTIFICATE_PASSWORD",
    "nowhere.p12,any,CERTIFICATE_UNREADABLE",
    "text.p12,any,CERTIFICATE_UNREADABLE",
    "expired.p12,unit-secret-1,CERTIFICATE_OUTDATED",
    "future.p12,unit-secret-1,CERTIFICATE_OUTDATED",
    "public.p12,unit-secret-1,CERTIFICATE_WITHOUT_KEY",
    "edwards.p12,unit-secret-1,KEY_UNUSABLE",
  })
  void whatCannotSignIsToldWithItsReason(String file, String password, PdfProblem code)
      throws Exception {
    prepare(file);

    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> signWith(file, password));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code.id());
              assertThat(problem.place().text().en()).contains(file);
            });
  }

  private static void prepare(String file) throws Exception {
    switch (file) {
      case "text.p12" -> Files.writeString(folder.resolve(file), "这不是证书");
      case "expired.p12" ->
          generate(file, "-keyalg", "EC", "-startdate", "2020/01/01", "-validity", "30");
      case "future.p12" -> generate(file, "-keyalg", "EC", "-startdate", "+2y", "-validity", "30");
      case "edwards.p12" -> generate(file, "-keyalg", "Ed25519", "-validity", "30");
      case "public.p12" -> {
        String exported = folder.resolve("unit.cer").toString();
        keytool("rsa.p12", List.of("-exportcert", "-alias", "unit", "-file", exported));
        keytool(file, List.of("-importcert", "-noprompt", "-alias", "unit", "-file", exported));
      }
      default -> {
        // There already, or meant to be missing.
      }
    }
  }
}
