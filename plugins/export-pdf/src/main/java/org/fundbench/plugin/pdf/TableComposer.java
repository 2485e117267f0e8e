package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.io.IOException;
import org.fundbench.api.Block;

/**
 * Draws tables; headings repeat on every page, rows are not cut, and readers hear what heads what.
 */
final class TableComposer {
  private static final float RULE = 0.5f;
  private static final float FRAME = 1f;
  private static final int MANY_COLUMNS = 6;
  private static final DeviceRgb HEADING = new DeviceRgb(0xF2, 0xF2, 0xF2);

  private final Paragraphs paragraphs;

  TableComposer(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  Paragraph caption(String text) throws IOException {
    return paragraphs
        .centered(text, Fonts.Face.HEI, PageLayout.CAPTION, PageLayout.PITCH)
        .setKeepWithNext(true);
  }

  Table table(Block.Table block) throws IOException {
    float size = block.widths().size() > MANY_COLUMNS ? PageLayout.DENSE_TABLE : PageLayout.TABLE;
    float[] widths = new float[block.widths().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = block.widths().get(i);
    }
    Table table =
        new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth().setFixedLayout();
    table.setBorder(new SolidBorder(FRAME)).setMarginBottom(6);
    table
        .getAccessibilityProperties()
        .addAttributes(
            new PdfStructureAttributes("Table").addTextAttribute("Summary", block.summary()));
    for (Block.TableRow row : block.head()) {
      for (Block.Cell cell : row.cells()) {
        table.addHeaderCell(cell(cell, size));
      }
    }
    for (Block.TableRow row : block.body()) {
      for (Block.Cell cell : row.cells()) {
        table.addCell(cell(cell, size));
      }
      table.startNewRow();
    }
    return table;
  }

  private Cell cell(Block.Cell block, float size) throws IOException {
    Cell cell =
        new Cell(block.rowSpan(), block.columnSpan())
            .setPadding(2.2f)
            .setPaddingLeft(2.5f)
            .setPaddingRight(2.5f)
            .setVerticalAlignment(VerticalAlignment.MIDDLE)
            .setBorder(new SolidBorder(RULE))
            .setKeepTogether(true);
    boolean heading =
        block.role() == Block.CellRole.COLUMN_HEADING || block.role() == Block.CellRole.ROW_HEADING;
    boolean named = heading && !block.content().text().isEmpty();
    Paragraph text =
        paragraphs
            .plain(
                block.content().text(),
                block.role() == Block.CellRole.COLUMN_HEADING ? Fonts.Face.HEI : Fonts.Face.FANG,
                size,
                size * 1.3f,
                0)
            .setTextAlignment(alignment(block.role()));
    cell.add(text);
    if (named) {
      cell.getAccessibilityProperties()
          .setRole(StandardRoles.TH)
          .addAttributes(
              new PdfStructureAttributes("Table")
                  .addEnumAttribute(
                      "Scope", block.role() == Block.CellRole.COLUMN_HEADING ? "Column" : "Row"));
    }
    if (block.role() == Block.CellRole.COLUMN_HEADING) {
      cell.setBackgroundColor(HEADING);
    }
    return cell;
  }

  private static TextAlignment alignment(Block.CellRole role) {
    return switch (role) {
      case COLUMN_HEADING, CENTERED -> TextAlignment.CENTER;
      case ROW_HEADING, TEXT -> TextAlignment.LEFT;
      case NUMBER -> TextAlignment.RIGHT;
    };
  }
}
