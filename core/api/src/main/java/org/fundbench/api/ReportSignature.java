package org.fundbench.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature in a report, as far as mathematics can tell. Whether the signer is who he says, and
 * whether his issuer is to be trusted, is for people to judge.
 *
 * @param signer the name in the certificate
 * @param issuer who issued the certificate; the signer himself where he made it
 * @param serial the certificate's serial number in hexadecimal
 * @param time when it was signed, as the signer claims
 * @param intact whether the bytes that were signed are unchanged
 * @param whole whether it covers the whole file; if not, something was added after signing
 */
public record ReportSignature(
    String signer,
    String issuer,
    String serial,
    Optional<Instant> time,
    boolean intact,
    boolean whole) {}
