package org.fundbench.workbench.newfund;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Reading;
import org.jspecify.annotations.Nullable;

/** What the fund is, and the document that gives it its money. */
final class FundPage extends DraftPage {
  private final Set<String> taken;
  private @Nullable Fields fields;
  private String proposedId = "";
  private String proposedDate = "";

  /** What stands on the page once it is made. */
  private record Fields(
      FormBody body,
      Field<String> name,
      Field<String> id,
      Field<Integer> year,
      Field<String> department,
      Field<String> unit,
      Field<String> basis,
      Field<String> manager,
      Field<Money> total,
      Field<String> document,
      Field<LocalDate> date,
      Field<String> source) {}

  /**
   * The page.
   *
   * @param taken the ids of funds that the ledger has already
   */
  FundPage(Desk desk, FundDraft draft, Set<String> taken) {
    super(
        "fund",
        desk,
        draft,
        new Text("经费", "The fund"),
        new Text(
            "名称和单位印在自评报告上；预算批复随台账一起过账",
            "Names are printed in the report; the budget document is posted with the fund"));
    this.taken = taken;
  }

  @Override
  void fill(Composite page) {
    FormBody body = new FormBody(page, desk(), this::changed);
    Field<String> name = body.field(new Text("经费名称(&M)", "Na&me"), 3, Reading::words);
    Field<String> id = body.field(new Text("编号(&I)", "&Id"), 1, this::id);
    Field<Integer> year = body.field(new Text("年度(&Y)", "&Year"), 1, FundPage::year);
    Field<String> department = body.field(new Text("主管部门(&D)", "&Department"), 1, Reading::words);
    Field<String> unit = body.field(new Text("实施单位(&U)", "&Unit"), 1, Reading::words);
    Field<String> basis = body.optional(new Text("政策依据(&P)", "&Policy basis"), 1, Reading::words);
    Field<String> manager = body.optional(new Text("负责人(&G)", "Mana&ger"), 1, Reading::words);
    Field<Money> total =
        body.field(new Text("预算总额（元）(&T)", "Budget &total (yuan)"), 1, LinesPage::amount);
    Field<String> source = body.field(new Text("资金来源(&S)", "&Source of money"), 1, Reading::words);
    Field<String> document =
        body.field(new Text("批复文号(&O)", "Budget d&ocument"), 1, Reading::words);
    Field<LocalDate> date = body.field(new Text("批复日期(&A)", "Its d&ate"), 1, this::date);
    fields =
        new Fields(
            body, name, id, year, department, unit, basis, manager, total, document, date, source);
  }

  private Reading<String> id(String text) {
    if (!text.matches("[a-z][a-z0-9-]*")) {
      return Reading.wrong(
          new Text(
              "用小写字母、数字和连字符，以字母开头；如 patrol-2026",
              "small letters, digits and hyphens, a letter first; such as patrol-2026"));
    }
    return taken.contains(text)
        ? Reading.wrong(new Text("台账中已有这个编号的经费", "the ledger has a fund of this id already"))
        : Reading.of(text);
  }

  private static Reading<Integer> year(String text) {
    return text.matches("(19[5-9]|[2-9][0-9])[0-9]?[0-9]") && text.length() == 4
        ? Reading.of(Integer.valueOf(text))
        : Reading.wrong(new Text("不是年度；写成 2026", "not a year; write 2026"));
  }

  private Reading<LocalDate> date(String text) {
    Reading<LocalDate> day = Reading.day(text);
    Optional<Integer> year = fields == null ? Optional.empty() : fields.year().value();
    return day.value().isPresent() && year.isPresent() && day.value().get().getYear() != year.get()
        ? Reading.wrong(new Text("不在 {0} 年内", "not in {0}").with(String.valueOf(year.get())))
        : day;
  }

  @Override
  void show() {
    Fields all = known();
    FundDraft.Head head = draft().head();
    FundDraft.Budget budget = draft().budget();
    proposedId = head.id();
    proposedDate = budget.date().toString();
    all.name().set(head.name());
    all.id().set(head.id());
    all.year().set(String.valueOf(head.year()));
    all.department().set(head.department());
    all.unit().set(head.unit());
    all.basis().set(head.policyBasis());
    all.manager().set(head.manager());
    all.total().set(budget.total().isZero() ? "" : budget.total().toYuanText());
    all.document().set(budget.document());
    all.date().set(proposedDate);
    all.source().set(budget.source());
    all.date().read();
  }

  @Override
  void take() {
    Fields all = known();
    propose(all);
    all.date().read();
    draft()
        .head(
            new FundDraft.Head(
                all.id().text().strip(),
                all.name().text().strip(),
                all.year().value().orElse(draft().head().year()),
                all.department().text().strip(),
                all.unit().text().strip(),
                all.basis().text().strip(),
                all.manager().text().strip()));
    draft()
        .budget(
            new FundDraft.Budget(
                all.document().text().strip(),
                all.date().value().orElse(draft().budget().date()),
                all.source().text().strip(),
                all.total().value().orElse(Money.cny(0))));
    stand(all.body().wrong(), all.body().missing());
  }

  /** As long as nobody typed something else there. */
  private void propose(Fields all) {
    Optional<Integer> year = all.year().value();
    String letters = ProposedId.of(all.name().text());
    if (draft().isNamedHere()
        && all.id().text().equals(proposedId)
        && !letters.isEmpty()
        && year.isPresent()) {
      proposedId = letters + "-" + year.get();
      all.id().set(proposedId);
    }
    if (all.date().text().equals(proposedDate) && year.isPresent()) {
      proposedDate = proposedDate.replaceFirst("^[0-9]{4}", String.valueOf(year.get()));
      all.date().set(proposedDate);
    }
  }

  @Override
  void focus() {
    known().name().focus();
  }

  private Fields known() {
    if (fields == null) {
      throw new IllegalStateException("the page was not made");
    }
    return fields;
  }
}
