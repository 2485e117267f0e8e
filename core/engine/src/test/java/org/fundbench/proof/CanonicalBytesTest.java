package org.fundbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CanonicalBytesTest {
  @Test
  void everyFieldStandsBehindItsLength() {
    byte[] bytes = new CanonicalBytes().begin("t").text("支").number(7).text(null).toBytes();

    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo("0000000174" + "00000003e694af" + "0000000137" + "ffffffff");
  }

  @Test
  void nothingCanMoveFromOneFieldToTheNext() {
    assertThat(new CanonicalBytes().begin("t").text("ab").text("c").leafHash())
        .isNotEqualTo(new CanonicalBytes().begin("t").text("a").text("bc").leafHash());
  }

  @Test
  void absentIsNotEmpty() {
    assertThat(new CanonicalBytes().begin("t").text(null).leafHash())
        .isNotEqualTo(new CanonicalBytes().begin("t").text("").leafHash());
  }

  @Test
  void aReusedInstanceForgetsTheRecordBefore() {
    CanonicalBytes reused = new CanonicalBytes();
    reused.begin("t").text("x".repeat(5000)).leafHash();

    assertThat(reused.begin("t").number(1).leafHash())
        .isEqualTo(new CanonicalBytes().begin("t").number(1).leafHash());
  }
}
