package org.fundbench.plugin.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.api.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A unit's own key with its certificates, out of a PKCS#12 file.
 *
 * @param key the key
 * @param chain its certificate first, then those of its issuers as far as the file has them
 */
record SigningKey(PrivateKey key, List<Certificate> chain) {
  SigningKey {
    chain = List.copyOf(chain);
  }

  /** The certificate of the key. */
  X509Certificate certificate() {
    return (X509Certificate) chain.get(0);
  }

  /**
   * Reads the first key of a file whose certificate is valid today.
   *
   * @throws RefusedException if there is none, with the reason
   */
  static SigningKey read(String file, String password) {
    char[] secret = password.toCharArray();
    try {
      KeyStore store = open(file, secret);
      @Nullable RefusedException outdated = null;
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, secret);
        Certificate[] chain = store.getCertificateChain(alias);
        if (key instanceof PrivateKey usable
            && chain != null
            && chain.length > 0
            && chain[0] instanceof X509Certificate certificate) {
          try {
            certificate.checkValidity();
            return new SigningKey(usable, List.of(chain));
          } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            outdated =
                refused(
                    PdfProblem.CERTIFICATE_OUTDATED,
                    file,
                    DistinguishedName.shortOf(certificate.getSubjectX500Principal()),
                    day(certificate.getNotBefore()),
                    day(certificate.getNotAfter()));
          }
        }
      }
      throw outdated != null ? outdated : refused(PdfProblem.CERTIFICATE_WITHOUT_KEY, file);
    } catch (UnrecoverableKeyException e) {
      throw refused(PdfProblem.CERTIFICATE_PASSWORD, file);
    } catch (GeneralSecurityException e) {
      throw refused(PdfProblem.CERTIFICATE_UNREADABLE, file, reason(e));
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static KeyStore open(String file, char[] secret) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      return store;
    } catch (IOException e) {
      // The platform says so by the cause alone; a password beyond ASCII opens no such file.
      throw e.getCause() instanceof UnrecoverableKeyException
              || !StandardCharsets.US_ASCII.newEncoder().canEncode(CharBuffer.wrap(secret))
          ? refused(PdfProblem.CERTIFICATE_PASSWORD, file)
          : refused(PdfProblem.CERTIFICATE_UNREADABLE, file, reason(e));
    } catch (InvalidPathException e) {
      throw refused(PdfProblem.CERTIFICATE_UNREADABLE, file, reason(e));
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.ofHours(8));
  }

  private static RefusedException refused(ProblemCode code, String file, Object... particulars) {
    return new RefusedException(Problem.of(code, Place.of(file), particulars));
  }
}
