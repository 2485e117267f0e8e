package org.fundbench.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.MeasurementDraft;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a draft as counted facts for months. */
final class MeasurementRows implements DraftSource<MeasurementDraft> {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,9})?");

  private final String file;
  private final Draft draft;
  private final RowReader reader;
  private final List<Problem> problems = new ArrayList<>();

  MeasurementRows(String file, Draft draft) {
    this.file = file;
    this.draft = draft;
    this.reader = new RowReader(file, draft.columns());
    reader.require(Field.PERIOD, Field.SERIES, Field.NUMBER);
  }

  @Override
  public @Nullable MeasurementDraft next() {
    try {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        Optional<Period> period = period(row);
        Optional<String> series = reader.required(row, Field.SERIES, problems);
        Optional<BigDecimal> number = number(row);
        if (period.isPresent() && series.isPresent() && number.isPresent()) {
          return new MeasurementDraft(
              series.get(), period.get(), number.get(), reader.place(row, Field.NUMBER));
        }
      }
      return null;
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              ImportProblem.FILE_UNREADABLE, Place.of(file), String.valueOf(e.getMessage())));
    }
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  private Optional<Period> period(Draft.Row row) {
    Optional<String> text = reader.required(row, Field.PERIOD, problems);
    Optional<Period> period = text.flatMap(DateText::month);
    if (text.isPresent() && period.isEmpty()) {
      problems.add(
          Problem.of(ImportProblem.PERIOD_MALFORMED, reader.place(row, Field.PERIOD), text.get()));
    }
    return period;
  }

  private Optional<BigDecimal> number(Draft.Row row) {
    Optional<String> text = reader.required(row, Field.NUMBER, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(text.get()).matches()) {
      problems.add(
          Problem.of(ImportProblem.NUMBER_MALFORMED, reader.place(row, Field.NUMBER), text.get()));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text.get().replace(",", "")));
  }
}
