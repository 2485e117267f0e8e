package org.fundbench.plugin;

import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * Ranges of versions such as {@code >=1.0.0 & <2.0.0}.
 *
 * <p>Only comparisons joined by {@code &} and {@code |} are taken. PF4J takes more, and not as one
 * would expect: it reads a bare {@code 1.0.0} as "1.0.0 or newer", and anything malformed stops it.
 */
final class ApiRange {
  private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9}){0,2}(-[0-9A-Za-z.-]+)?";
  private static final String COMPARISON = "\\s*(>=|<=|>|<|=|~|\\^)\\s*" + NUMBER + "\\s*";
  private static final Pattern RANGE = Pattern.compile(COMPARISON + "([&|]" + COMPARISON + ")*");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
  private static final VersionManager VERSIONS = new DefaultVersionManager();

  private ApiRange() {}

  static boolean isRange(String text) {
    if (!RANGE.matcher(text).matches()) {
      return false;
    }
    try {
      VERSIONS.checkVersionConstraint("1.0.0", text);
      return true;
    } catch (RuntimeException e) {
      return false; // such as a pre-release with an empty part
    }
  }

  static boolean isVersion(String text) {
    if (!VERSION.matcher(text).matches()) {
      return false;
    }
    try {
      VERSIONS.compareVersions(text, text);
      return true;
    } catch (RuntimeException e) {
      return false; // such as a leading zero
    }
  }

  static boolean contains(String range, String version) {
    return VERSIONS.checkVersionConstraint(version, range);
  }

  static int compare(String one, String other) {
    return VERSIONS.compareVersions(one, other);
  }
}
