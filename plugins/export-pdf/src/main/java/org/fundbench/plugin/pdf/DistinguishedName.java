package org.fundbench.plugin.pdf;

import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** Names in certificates, as people call their holders. */
final class DistinguishedName {
  private DistinguishedName() {}

  /** The common name with the organisation, or the whole name where it has neither. */
  static String shortOf(X500Principal principal) {
    Optional<String> name = part(principal, "CN");
    Optional<String> organisation =
        part(principal, "O").filter(one -> !name.equals(Optional.of(one)));
    if (name.isEmpty()) {
      return organisation.orElse(principal.getName());
    }
    return name.get() + organisation.map(one -> "（" + one + "）").orElse("");
  }

  private static Optional<String> part(X500Principal principal, String type) {
    try {
      return new LdapName(principal.getName())
          .getRdns().stream()
              .filter(one -> one.getType().toUpperCase(Locale.ROOT).equals(type))
              .map(one -> String.valueOf(one.getValue()))
              .findFirst();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }
}
