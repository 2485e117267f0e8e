package org.fundbench.api;

/** The version of the plugin API, which moves apart from the program's own version. */
public final class Api {
  /**
   * Semantic version of this API. A plugin states the range it was written for in {@code
   * plugin.requires}, for example {@code >=1.0.0 & <2.0.0}.
   */
  public static final String VERSION = "1.0.0";

  private Api() {}
}
