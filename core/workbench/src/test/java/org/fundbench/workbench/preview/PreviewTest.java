package org.fundbench.workbench.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.fundbench.workbench.exporting.TemplateChoice;
import org.junit.jupiter.api.Test;

class PreviewTest {
  private final Preview preview = new Preview();

  @Test
  void pagesEndWhereTheReportEnds() {
    preview.count(3);
    preview.turn(-1);
    assertThat(preview.page()).isZero();
    preview.turn(2);
    preview.turn(2);
    assertThat(preview.page()).isEqualTo(2);
    preview.count(1);
    assertThat(preview.page()).isZero();
    preview.choose(TemplateChoice.ALL.get(1));
    assertThat(preview.template().id()).isEqualTo("form");
  }

  @Test
  void zoomingGoesOnFromWhereFittingWas() {
    preview.fitted(58);
    preview.zoomIn();
    assertThat(preview.zoom()).isEqualTo(67);
    assertThat(preview.fits()).isFalse();
    preview.fitted(58);
    assertThat(preview.zoom()).isEqualTo(67);
    preview.zoomOut();
    assertThat(preview.zoom()).isEqualTo(50);
    for (int i = 0; i < 20; i++) {
      preview.zoomOut();
    }
    assertThat(preview.zoom()).isEqualTo(25);
    preview.fitWidth();
    assertThat(preview.fits()).isTrue();
  }
}
