package org.fundbench.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Extension;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;

/**
 * What every extension must keep, whatever it extends. Extend the contract of your extension point,
 * not this.
 *
 * @param <T> the extension point
 */
public abstract class ExtensionContract<T extends Extension> {
  /** A new instance of the extension under test, made as the host makes it. */
  protected abstract T extension();

  /** Options to use; the defaults unless overridden. */
  protected Options options() {
    return Options.check("contract", extension().descriptor().options(), Map.of());
  }

  /** Two instances say the same of themselves, and one says the same twice: there is no state. */
  @Test
  protected void describesItselfAlwaysTheSame() {
    T one = extension();
    Descriptor first = one.descriptor();
    assertThat(first).isNotNull();
    assertThat(one.descriptor()).isEqualTo(first);
    assertThat(extension().descriptor()).isEqualTo(first);
  }

  /** Name and summary are there in both languages. */
  @Test
  protected void hasNameAndSummaryInBothLanguages() {
    Descriptor descriptor = extension().descriptor();
    inBothLanguages(descriptor.name(), "name");
    inBothLanguages(descriptor.summary(), "summary");
  }

  /** Options have keys that can stand in files and on the command line, and defaults that hold. */
  @Test
  protected void declaresOptionsThatHold() {
    Descriptor descriptor = extension().descriptor();
    Set<String> keys = new HashSet<>();
    for (OptionSpec option : descriptor.options()) {
      assertThat(option.key()).as("key of an option").matches("[a-z][a-z0-9-]*");
      assertThat(keys.add(option.key())).as("option %s is declared once", option.key()).isTrue();
      inBothLanguages(option.label(), "label of " + option.key());
      inBothLanguages(option.help(), "help of " + option.key());
      option
          .defaultValue()
          .ifPresent(
              value ->
                  Options.check(
                      descriptor.id(), descriptor.options(), Map.of(option.key(), value)));
      assertThat(option.choices().isEmpty())
          .as("option %s has choices exactly if it is a choice", option.key())
          .isEqualTo(option.type() != OptionSpec.Type.CHOICE);
    }
  }

  static void inBothLanguages(Text text, String what) {
    assertThat(text).as(what).isNotNull();
    assertThat(text.zh()).as("%s in Chinese", what).isNotBlank();
    assertThat(text.en()).as("%s in English", what).isNotBlank();
  }
}
