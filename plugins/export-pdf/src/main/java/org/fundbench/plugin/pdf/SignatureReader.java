package org.fundbench.plugin.pdf;

import com.itextpdf.commons.exceptions.ITextException;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.TimestampConstants;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.ReportSignature;

/**
 * Reads who signed a document. Two things are asked of each signature, as either alone misleads: a
 * later addition leaves the signed bytes intact, and a flipped byte leaves the range whole.
 */
final class SignatureReader {
  private SignatureReader() {}

  static List<ReportSignature> read(InputStream file) throws IOException {
    List<ReportSignature> found = new ArrayList<>();
    try (PdfDocument document = new PdfDocument(new PdfReader(file))) {
      SignatureUtil signatures = new SignatureUtil(document);
      for (String name : signatures.getSignatureNames()) {
        found.add(one(signatures, name));
      }
    } catch (ITextException e) {
      throw new IOException(e.getMessage(), e);
    }
    return found;
  }

  private static ReportSignature one(SignatureUtil signatures, String name) {
    boolean whole = signatures.signatureCoversWholeDocument(name);
    try {
      PdfPKCS7 content = signatures.readSignatureData(name, null);
      X509Certificate certificate = content.getSigningCertificate();
      return new ReportSignature(
          DistinguishedName.shortOf(certificate.getSubjectX500Principal()),
          DistinguishedName.shortOf(certificate.getIssuerX500Principal()),
          certificate.getSerialNumber().toString(16),
          time(content.getSignDate()),
          intact(content),
          whole);
    } catch (ITextException | IllegalArgumentException e) {
      // A signature that cannot be read vouches for nothing.
      return new ReportSignature(name, "", "", Optional.empty(), false, whole);
    }
  }

  private static boolean intact(PdfPKCS7 content) {
    try {
      return content.verifySignatureIntegrityAndAuthenticity();
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Optional<Instant> time(Calendar claimed) {
    return claimed == TimestampConstants.UNDEFINED_TIMESTAMP_DATE
        ? Optional.empty()
        : Optional.ofNullable(claimed).map(Calendar::toInstant);
  }
}
