package org.fundbench.plugin.pdf;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** Why a report cannot be drawn. */
public enum PdfProblem implements ProblemCode {
  /** No font has the character. */
  GLYPH_MISSING(
      "glyph-missing",
      new Text("没有字体包含字符 {0}（{1}）：“{2}”", "no font has the character {0} ({1}): “{2}”"),
      new Text("换用通行写法，或删去该字符", "use a common form of the character, or remove it")),
  /** A character that means nothing outside one machine. */
  CHARACTER_REFUSED(
      "character-refused",
      new Text("字符 {1} 是自造字或未定义字符：“{2}”", "the character {1} is private or undefined: “{2}”"),
      new Text("换用 Unicode 中的正式字符", "use the character's place in Unicode")),
  /** The certificate file is not there, or is none. */
  CERTIFICATE_UNREADABLE(
      "certificate-unreadable",
      new Text("无法读取签名证书文件：{0}", "the certificate file cannot be read: {0}"),
      new Text("给出本单位的 PKCS#12 证书文件（.p12 或 .pfx）", "name the unit's PKCS#12 file (.p12 or .pfx)")),
  /** The password does not open it. */
  CERTIFICATE_PASSWORD(
      "certificate-password",
      new Text("签名证书的密码不对，或没有给出", "the password of the certificate is wrong or missing"),
      new Text(
          "重新输入；命令行用 --option sign-password=ask 或 env:变量名",
          "type it again; on the command line --option sign-password=ask or env:NAME")),
  /** A file of certificates alone. */
  CERTIFICATE_WITHOUT_KEY(
      "certificate-without-key",
      new Text("证书文件中没有私钥，不能用来签名", "the file holds no private key to sign with"),
      new Text(
          "从签发机构导出含私钥的 .p12 或 .pfx 文件", "export it again with its private key, as .p12 or .pfx")),
  /** Expired, or not valid yet. */
  CERTIFICATE_OUTDATED(
      "certificate-outdated",
      new Text("证书“{0}”不在有效期内（{1} 至 {2}）", "the certificate “{0}” is valid from {1} to {2} only"),
      new Text("换用有效的证书，或向签发机构更新", "use a valid one, or have it renewed")),
  /** A key that PDF signatures do not know. */
  KEY_UNUSABLE(
      "key-unusable",
      new Text("不能用 {0} 密钥签名：{1}", "cannot sign with a key of type {0}: {1}"),
      new Text("使用 RSA（2048 位以上）或 ECDSA 证书", "use an RSA (2048 bits or more) or ECDSA key"));

  private final Definition definition;

  PdfProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
