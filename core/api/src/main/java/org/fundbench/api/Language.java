package org.fundbench.api;

import java.util.Locale;

/** The languages the interface speaks. Data is not translated. */
public enum Language {
  /** Simplified Chinese, the first language of the program (财会〔2024〕12号, 13). */
  ZH,
  /** English. */
  EN;

  /** Chinese for any Chinese locale, English otherwise. */
  public static Language of(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? ZH : EN;
  }
}
