package org.fundbench.plugin.pdf;

import com.itextpdf.commons.exceptions.ITextException;
import com.itextpdf.kernel.crypto.DigestAlgorithms;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.Optional;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * Signs a finished report (PAdES baseline B), without a stamp on its pages.
 *
 * <p>The signature is an incremental update: the first bytes of the signed file are exactly the
 * unsigned report, so that the same ledger still gives the same report, signed or not. The time of
 * signing is the machine's own; no time stamp is asked of anybody.
 */
final class Signing {
  /** The options, as they are declared. */
  static final String CERTIFICATE = "sign-certificate";

  static final String PASSWORD = "sign-password";
  static final String REASON = "sign-reason";

  private static final String FIELD = "Signature1";

  private final SigningKey key;
  private final String file;
  private final Optional<String> reason;

  private Signing(SigningKey key, String file, Optional<String> reason) {
    this.key = key;
    this.file = file;
    this.reason = reason;
  }

  /**
   * The signing that options ask for, if they do. The key is read at once, so that a wrong password
   * is told before anything is drawn.
   */
  static Optional<Signing> of(Options options) {
    return options
        .get(CERTIFICATE)
        .filter(file -> !file.isBlank())
        .map(
            file ->
                new Signing(
                    SigningKey.read(file, options.get(PASSWORD).orElse("")),
                    file,
                    options.get(REASON).filter(text -> !text.isBlank())));
  }

  /** Writes the report with the signature after it. */
  void sign(byte[] report, String creator, OutputStream target) throws IOException {
    SignerProperties properties =
        new SignerProperties().setFieldName(FIELD).setSignatureCreator(creator);
    reason.ifPresent(properties::setReason);
    try (PdfReader reader = new PdfReader(new ByteArrayInputStream(report))) {
      new PdfPadesSigner(reader, target)
          .setStampingProperties(new StampingProperties().useAppendMode())
          .signWithBaselineBProfile(
              properties,
              key.chain().toArray(Certificate[]::new),
              new PrivateKeySignature(key.key(), DigestAlgorithms.SHA512, null));
    } catch (GeneralSecurityException | ITextException | IllegalArgumentException e) {
      throw new RefusedException(
          Problem.of(
              PdfProblem.KEY_UNUSABLE, Place.of(file), key.key().getAlgorithm(), e.toString()));
    }
  }
}
