package org.fundbench.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Period;
import org.fundbench.api.Problem;
import org.fundbench.ledger.MeasurementDraft;
import org.fundbench.ledger.PostingDraft;

/** Understands the rows of a draft as counted facts for months. */
final class MeasurementSense implements RowSense {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,9})?");

  private final RowReader reader;

  MeasurementSense(String file, Draft draft) {
    this.reader = new RowReader(file, draft);
    reader.require(List.of(Field.PERIOD, Field.SERIES, Field.NUMBER));
  }

  @Override
  public ReadRow read(Draft.Row row) {
    List<Problem> problems = new ArrayList<>();
    Optional<Period> period = period(row, problems);
    Optional<String> series = reader.required(row, Field.SERIES, problems);
    Optional<BigDecimal> number = number(row, problems);
    Optional<PostingDraft> draft =
        problems.isEmpty()
            ? Optional.of(
                new MeasurementDraft(
                    series.orElseThrow(),
                    period.orElseThrow(),
                    number.orElseThrow(),
                    reader.place(row, Field.NUMBER)))
            : Optional.empty();
    return new ReadRow(row, draft, Optional.empty(), problems, Optional.empty());
  }

  private Optional<Period> period(Draft.Row row, List<Problem> problems) {
    Optional<String> text = reader.required(row, Field.PERIOD, problems);
    Optional<Period> period = text.flatMap(DateText::month);
    if (text.isPresent() && period.isEmpty()) {
      problems.add(
          Problem.of(ImportProblem.PERIOD_MALFORMED, reader.place(row, Field.PERIOD), text.get()));
    }
    return period;
  }

  private Optional<BigDecimal> number(Draft.Row row, List<Problem> problems) {
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
