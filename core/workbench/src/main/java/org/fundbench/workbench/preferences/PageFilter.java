package org.fundbench.workbench.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** Leaves the pages that have the words of a search, and those that head such. */
final class PageFilter extends ViewerFilter {
  private final Supplier<String> search;

  PageFilter(Supplier<String> search) {
    this.search = search;
  }

  @Override
  public boolean select(Viewer viewer, Object parent, Object element) {
    List<String> words = OptionSheet.words(search.get());
    return words.isEmpty() || element instanceof IPreferenceNode node && has(node, words);
  }

  private static boolean has(IPreferenceNode node, List<String> words) {
    return node.getPage() instanceof Found page && page.has(words)
        || Arrays.stream(node.getSubNodes()).anyMatch(inner -> has(inner, words));
  }

  /** The first page that itself has the words. */
  static Optional<IPreferenceNode> firstWith(PreferenceManager pages, List<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : pages.getElements(PreferenceManager.PRE_ORDER).stream()
            .filter(node -> node.getPage() instanceof Found page && page.has(words))
            .findFirst();
  }
}
