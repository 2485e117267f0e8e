package org.fundbench.workbench.help;

import java.util.List;
import java.util.Locale;

/**
 * A page of the help in one language.
 *
 * @param id by which views and links know it
 * @param title its heading
 * @param body Markdown, as far as {@link MarkdownText} knows it
 */
public record Topic(String id, String title, String body) {
  boolean matches(String words) {
    String all = (title + ' ' + id + ' ' + body).toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
        .allMatch(all::contains);
  }
}
