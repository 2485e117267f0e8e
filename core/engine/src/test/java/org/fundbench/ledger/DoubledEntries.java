package org.fundbench.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;

/** A ledger as a forger might leave it: refunds counted twice, transfers that lost a side. */
final class DoubledEntries {
  private final LedgerReader reader;

  DoubledEntries(LedgerReader reader) {
    this.reader = reader;
  }

  LedgerReader reader() {
    return (LedgerReader)
        Proxy.newProxyInstance(
            LedgerReader.class.getClassLoader(),
            new Class<?>[] {LedgerReader.class},
            (proxy, method, arguments) -> {
              Object result;
              try {
                result = method.invoke(reader, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              return result instanceof EntryPage page ? forged(page) : result;
            });
  }

  private static EntryPage forged(EntryPage page) {
    List<PostedRecord.Entry> entries = new ArrayList<>();
    for (PostedRecord.Entry entry : page.entries()) {
      if (entry.kind() == EntryKind.REFUND) {
        entries.add(entry);
        entries.add(entry);
      } else if (!entry.effect().isNegative()) {
        entries.add(entry);
      }
    }
    return new EntryPage(entries, entries.size(), Money.cny(0));
  }
}
