package org.fundbench.workbench.form;

/** Labels carry the letter that jumps to their field; a name has none. */
public final class Mnemonic {
  private Mnemonic() {}

  /** The words without the letter's mark: {@code 金额(&A)} and {@code &Amount} alike. */
  public static String strip(String label) {
    return label.replaceAll("\\s*\\(&.\\)", "").replace("&", "");
  }
}
