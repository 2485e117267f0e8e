package org.fundbench.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;

/**
 * A draft as a line of text, for as long as it waits for review. Fields stand in a fixed order,
 * separated by tabs; an absent field is a minus sign alone, and a text begins with an equals sign.
 */
final class DraftText {
  private static final String ABSENT = "-";

  private DraftText() {}

  /**
   * Whether drafts of this kind wait. A period or an attachment is an act of its own and does not.
   */
  static String write(PostingDraft draft) {
    Fields fields = new Fields();
    if (draft instanceof EntryDraft entry) {
      fields.add("entry").add(entry.kind().name()).add(entry.line()).add(entry.date());
      fields.add(entry.amount().fen()).add(entry.voucher()).add(entry.payee()).add(entry.memo());
      fields.add(entry.reference()).add(entry.source()).add(entry.until().map(LocalDate::toString));
    } else if (draft instanceof MeasurementDraft measurement) {
      fields.add("measurement").add(measurement.series()).add(measurement.period());
      fields.add(measurement.number().toPlainString());
    } else if (draft instanceof CorrectionDraft correction) {
      fields.add("correction").add(correction.series()).add(correction.period());
      fields.add(correction.number().map(BigDecimal::toPlainString)).add(correction.reason());
    } else if (draft instanceof UndoDraft undo) {
      fields.add("undo").add(undo.batch()).add(undo.date().map(LocalDate::toString));
    } else if (draft instanceof Appropriation document) {
      fields.add("appropriation").add(document.document()).add(document.kind().key());
      fields.add(document.date()).add(document.source()).add(document.amounts().size());
      document.amounts().forEach((line, amount) -> fields.add(line).add(amount.fen()));
    } else {
      throw new IllegalArgumentException("does not wait: " + draft);
    }
    Place place = draft.place();
    fields.add(place.where());
    fields.add(place.row().isPresent() ? Optional.of("" + place.row().getAsLong()) : none());
    fields.add(place.column().isPresent() ? Optional.of("" + place.column().getAsInt()) : none());
    fields.add(place.field());
    return String.join("\t", fields.all);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  static PostingDraft read(String text) {
    Reader in = new Reader(List.of(text.split("\t", -1)).iterator());
    String type = in.text();
    return switch (type) {
      case "entry" ->
          new EntryDraft(
              EntryKind.valueOf(in.text()),
              in.text(),
              LocalDate.parse(in.text()),
              Money.cny(Long.parseLong(in.text())),
              in.text(),
              in.optional(),
              in.optional(),
              in.optional(),
              in.optional(),
              in.optional().map(LocalDate::parse),
              in.place());
      case "measurement" ->
          new MeasurementDraft(
              in.text(), Period.parse(in.text()), new BigDecimal(in.text()), in.place());
      case "correction" ->
          new CorrectionDraft(
              in.text(),
              Period.parse(in.text()),
              in.optional().map(BigDecimal::new),
              in.text(),
              in.place());
      case "undo" ->
          new UndoDraft(Long.parseLong(in.text()), in.optional().map(LocalDate::parse), in.place());
      case "appropriation" ->
          new Appropriation(
              in.text(),
              AppropriationKind.ofKey(in.text()).orElseThrow(),
              LocalDate.parse(in.text()),
              in.text(),
              in.amounts(),
              in.place());
      default -> throw new IllegalArgumentException("no draft is a " + type);
    };
  }

  private static final class Fields {
    private final List<String> all = new ArrayList<>();

    Fields add(Object value) {
      return add(Optional.of(value.toString()));
    }

    Fields add(Optional<String> value) {
      all.add(value.map(text -> "=" + RecordLine.escape(text)).orElse(ABSENT));
      return this;
    }
  }

  private record Reader(Iterator<String> fields) {
    String text() {
      return optional().orElseThrow();
    }

    Optional<String> optional() {
      String field = fields.next();
      return field.equals(ABSENT)
          ? Optional.empty()
          : Optional.of(RecordLine.unescape(field.substring(1)));
    }

    Map<String, Money> amounts() {
      Map<String, Money> amounts = new LinkedHashMap<>();
      for (int left = Integer.parseInt(text()); left > 0; left--) {
        amounts.put(text(), Money.cny(Long.parseLong(text())));
      }
      return amounts;
    }

    Place place() {
      String where = text();
      Optional<String> row = optional();
      Optional<String> column = optional();
      return new Place(
          where,
          row.isPresent() ? OptionalLong.of(Long.parseLong(row.get())) : OptionalLong.empty(),
          column.isPresent() ? OptionalInt.of(Integer.parseInt(column.get())) : OptionalInt.empty(),
          optional());
    }
  }
}
