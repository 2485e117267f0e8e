package org.fundbench.workbench.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Text;
import org.fundbench.app.Lookup;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.posting.DocumentKind;
import org.fundbench.workbench.posting.PostWindow;

/** What can be done with the entry that is selected, and with the list it stands in. */
public final class EntryCommands implements CommandFamily {
  /** The commands of the table's menu. */
  static final List<List<String>> MENU =
      List.of(
          List.of("entry.refund", "entry.settle", "entry.release", "entry.reverse", "entry.attach"),
          List.of("entry.original", "entry.answers", "entry.batch", "ledger.back"),
          List.of("entry.undo-batch"),
          List.of("edit.copy", "table.sort", "table.columns", "ledger.find"));

  private static final Text GOING = new Text("转到相关记录", "Going to a linked entry");
  private static final int KEPT = 30;

  private static final Set<EntryKind> REVERSIBLE =
      Set.of(
          EntryKind.PAYMENT,
          EntryKind.REFUND,
          EntryKind.COMMITMENT,
          EntryKind.RELEASE,
          EntryKind.EXPIRY);

  private final Desk desk;
  private final Deque<EntryQuery> before = new ArrayDeque<>();

  /** The commands of a window. */
  public EntryCommands(Desk desk) {
    this.desk = desk;
  }

  private Optional<Entry> entry() {
    return desk.ledger().isOpen() ? desk.selection().selected().entry() : Optional.empty();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        document(
            "entry.refund",
            new Text("登记该支付的退回…", "Refund of This Payment…"),
            DocumentKind.REFUND,
            Set.of(EntryKind.PAYMENT)),
        document(
            "entry.settle",
            new Text("按该合同支付…", "Payment on This Commitment…"),
            DocumentKind.PAYMENT,
            Set.of(EntryKind.COMMITMENT)),
        document(
            "entry.release",
            new Text("释放该合同余额…", "Release This Commitment…"),
            DocumentKind.RELEASE,
            Set.of(EntryKind.COMMITMENT)),
        document(
            "entry.reverse",
            new Text("冲销该记录…", "Reverse This Entry…"),
            DocumentKind.REVERSAL,
            REVERSIBLE),
        document(
            "entry.attach",
            new Text("附上凭证文件…", "Attach a File…"),
            DocumentKind.ATTACHMENT,
            Set.of(EntryKind.values())),
        go(
            "entry.original",
            new Text("转到所指记录", "Go to What It Answers"),
            new Text("转到该记录所对应的支付、合同或被冲销记录", "The payment, commitment or reversed entry it names"),
            "F3",
            entry -> entry.refersTo().isPresent(),
            this::original),
        go(
            "entry.answers",
            new Text("转到后续记录", "Go to What Answers It"),
            new Text("转到对该记录的退回、核销、释放或冲销", "Its refunds, settlements, releases or reversal"),
            "M2+F3",
            entry -> true,
            this::answers),
        go(
            "entry.batch",
            new Text("只看所属批次", "Show Its Batch"),
            new Text("只列出同一批次的记录", "Lists the entries of the same batch alone"),
            "M1+F3",
            entry -> true,
            entry -> {
              remember();
              desk.showEntries(EntryQuery.ofFund(entry.fund()).inBatch(Optional.of(entry.batch())));
            }),
        go(
            "entry.undo-batch",
            new Text("撤销所属批次…", "Undo Its Batch…"),
            new Text("撤销该记录所属的整个批次", "Undoes the whole batch that the entry belongs to"),
            "",
            entry -> desk.ledger().isWritable(),
            this::undoBatch),
        Action.of(
                "ledger.back",
                new Text("返回上一列表", "Back to the List Before"),
                new Text("返回转到之前的筛选", "Back to what was shown before going to an entry"),
                Icon.REFRESH,
                "M3+ARROW_LEFT",
                () -> {
                  EntryQuery last = before.poll();
                  if (last != null) {
                    desk.showEntries(last);
                  }
                })
            .when(() -> !before.isEmpty())
            .in(MenuGroup.LEDGER_SHOW),
        inEditor(
            "ledger.find",
            new Text("查找记录", "Find Entries"),
            new Text("在台账中按文字查找", "Searches the ledger for a text"),
            "M1+F",
            FilterBar::focus),
        inEditor(
            "ledger.choose-filter",
            new Text("选用已存筛选", "Choose a Saved Filter"),
            new Text("从已存筛选中选择", "Puts the keyboard where saved filters are chosen"),
            "M1+M2+F",
            FilterBar::focusSaved),
        inEditor(
            "ledger.save-filter",
            new Text("保存筛选…", "Save Filter…"),
            new Text("给当前筛选起名保存", "Keeps the filter under a name"),
            "",
            FilterBar::save),
        inEditor(
            "ledger.delete-filter",
            new Text("删除已存筛选", "Delete the Saved Filter"),
            new Text("删除当前选用的已存筛选", "Forgets the saved filter that is chosen"),
            "",
            FilterBar::deleteSaved));
  }

  private Action document(String id, Text name, DocumentKind kind, Set<EntryKind> kinds) {
    return Action.of(
            id,
            name,
            new Text("打开表单，并填好对所选记录的引用", "Opens the form with the selected entry filled in"),
            Icon.POST,
            "",
            () -> PostWindow.open(desk, kind, entry(), shown -> {}))
        .when(
            () ->
                desk.ledger().isWritable()
                    && entry().filter(one -> kinds.contains(one.kind())).isPresent())
        .in(
            kind == DocumentKind.ATTACHMENT
                ? MenuGroup.LEDGER_ATTACH
                : kind == DocumentKind.PAYMENT ? MenuGroup.LEDGER_POST : MenuGroup.LEDGER_CORRECT);
  }

  private Action go(
      String id,
      Text name,
      Text help,
      String keys,
      java.util.function.Predicate<Entry> possible,
      Consumer<Entry> run) {
    return Action.of(id, name, help, Icon.LEDGER, keys, () -> entry().ifPresent(run))
        .when(() -> entry().filter(possible).isPresent())
        .in(MenuGroup.LEDGER_SHOW);
  }

  private Action inEditor(
      String id, Text name, Text help, String keys, Consumer<FilterBar> action) {
    return Action.of(
            id,
            name,
            help,
            Icon.SEARCH,
            keys,
            () -> {
              desk.front().showPerspective("ledger");
              desk.front().showView("ledger");
              LedgerEditor.in(desk).map(LedgerEditor::filter).ifPresent(action);
            })
        .when(desk.ledger()::isOpen)
        .in(MenuGroup.EDIT_FIND);
  }

  private void remember() {
    LedgerEditor.in(desk).map(editor -> editor.filter().query()).ifPresent(before::push);
    while (before.size() > KEPT) {
      before.removeLast();
    }
  }

  private record Found(Entry entry, long row, List<Entry> all) {}

  private void original(Entry from) {
    show(lookup -> from.refersTo().flatMap(lookup::entry).stream().toList());
  }

  private void answers(Entry from) {
    show(lookup -> lookup.answers(from.position()));
  }

  /** Goes to the first of the entries, in the list of all entries by date. */
  private void show(Function<Lookup, List<Entry>> linked) {
    desk.ledger()
        .ask(
            session -> {
              Lookup lookup = session.lookup();
              List<Entry> all = linked.apply(lookup);
              return all.stream()
                  .findFirst()
                  .map(
                      one ->
                          new Found(one, lookup.before(EntryQuery.ofFund(one.fund()), one), all));
            },
            found ->
                found.ifPresentOrElse(
                    this::goTo,
                    () ->
                        desk.front().say(desk.say(new Text("没有相关记录", "There is no linked entry")))),
            GOING);
  }

  private void goTo(Found found) {
    remember();
    desk.showEntries(EntryQuery.ofFund(found.entry().fund()), OptionalLong.of(found.row()));
    String numbers =
        found.all().stream()
            .map(Entry::numberText)
            .collect(Collectors.joining(desk.say(new Text("、", ", "))));
    desk.front()
        .say(
            desk.say(
                found.all().size() == 1
                    ? new Text("已转到 {0}", "Went to {0}").with(numbers)
                    : new Text(
                            "相关记录 {0} 条：{1}；已转到第一条", "{0} linked entries: {1}; this is the first")
                        .with(found.all().size(), numbers)));
  }

  private void undoBatch(Entry entry) {
    desk.ledger()
        .ask(
            session -> session.lookup().batch(entry.batch()),
            batch ->
                batch.ifPresent(
                    one -> desk.commands().run("ledger.undo-batch", String.valueOf(one.number()))),
            GOING);
  }
}
