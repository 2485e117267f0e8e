package org.fundbench.workbench.posting;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.fundbench.api.Text;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.CorrectionDraft;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.MeasurementDraft;
import org.fundbench.ledger.PeriodDraft;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.UndoDraft;

/** A draft in words, for the person who reviews it: what it is, and the rest. */
record DraftWords(Text what, String rest) {
  static DraftWords of(Fund fund, PostingDraft draft) {
    if (draft instanceof EntryDraft entry) {
      return new DraftWords(
          entry.kind().label(),
          join(
              entry.date().toString(),
              line(fund, entry.line()),
              entry.amount().toYuanText(),
              entry.voucher(),
              entry.payee().orElse(""),
              entry.memo().orElse(""),
              entry.reference().map(reference -> "→ " + reference).orElse("")));
    }
    if (draft instanceof Appropriation document) {
      return new DraftWords(
          document.kind().label(),
          join(
              document.date().toString(),
              document.document(),
              document.amounts().entrySet().stream()
                  .map(one -> line(fund, one.getKey()) + " " + one.getValue().toYuanText())
                  .collect(Collectors.joining("，"))));
    }
    if (draft instanceof MeasurementDraft counted) {
      return new DraftWords(
          DocumentKind.MEASUREMENT.label(),
          join(counted.series(), counted.period().toString(), counted.number().toPlainString()));
    }
    if (draft instanceof CorrectionDraft correction) {
      return new DraftWords(
          DocumentKind.CORRECTION.label(),
          join(
              correction.series(),
              correction.period().toString(),
              correction.number().map(BigDecimal::toPlainString).orElse("—"),
              correction.reason()));
    }
    if (draft instanceof UndoDraft undo) {
      return new DraftWords(new Text("撤销批次", "undo of batch"), String.valueOf(undo.batch()));
    }
    if (draft instanceof PeriodDraft period) {
      return new DraftWords(new Text("会计期间", "period"), period.period().toString());
    }
    if (draft instanceof AttachmentDraft file) {
      return new DraftWords(DocumentKind.ATTACHMENT.label(), file.name());
    }
    return new DraftWords(new Text("其他单据", "another document"), draft.place().text().zh());
  }

  private static String line(Fund fund, String id) {
    return fund.line(id).map(BudgetLine::name).orElse(id);
  }

  private static String join(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }
}
