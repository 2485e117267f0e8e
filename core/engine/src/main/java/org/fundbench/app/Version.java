package org.fundbench.app;

/** The program's own version. */
public final class Version {
  private Version() {}

  /** The version of the packaged program, or {@code dev} where it runs from classes. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
