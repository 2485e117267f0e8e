package org.fundbench.workbench.page;

import org.fundbench.api.Text;

/**
 * Files as a person asks for them.
 *
 * @param name what they are
 * @param patterns what they are called, such as {@code *.fund;*.db}
 */
public record FileKind(Text name, String patterns) {
  /** Ledgers. */
  public static final FileKind LEDGER = new FileKind(new Text("台账", "Ledgers"), "*.fund;*.db");

  /** PDF files. */
  public static final FileKind PDF = new FileKind(new Text("PDF 文件", "PDF files"), "*.pdf");

  /** Plain text. */
  public static final FileKind TEXT = new FileKind(new Text("文本文件", "Text files"), "*.txt");

  /** Plugins as they are handed on. */
  public static final FileKind PLUGIN = new FileKind(new Text("插件包", "Plugins"), "*.zip");

  /** Any file. */
  static final FileKind ANY = new FileKind(new Text("所有文件", "All files"), "*");

  /** Files with an ending, such as {@code csv}. */
  public static FileKind ending(String ending) {
    return new FileKind(
        new Text("{0} 文件", "{0} files").with(ending.toUpperCase(java.util.Locale.ROOT)),
        "*." + ending);
  }
}
