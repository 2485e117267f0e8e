package org.fundbench.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.jspecify.annotations.Nullable;

/**
 * Refuses answers of plugins that keep their type and yet are none: a record that holds null, two
 * things with one id, a number whose digits fill the memory. Windows and tables would stumble over
 * them much later, where nobody could tell whose they are. Called inside the guard, which turns the
 * refusal into the plugin's own failure.
 */
final class Whole {
  /** Longer than any figure of the state, shorter than what anybody could print. */
  private static final int DIGITS = 400;

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private Whole() {}

  static Descriptor descriptor(Descriptor descriptor) {
    sound("descriptor", descriptor);
    options(descriptor.options());
    return descriptor;
  }

  static List<IndicatorSpec> indicators(List<IndicatorSpec> indicators) {
    List<IndicatorSpec> copy = List.copyOf(indicators);
    sound("indicators", copy);
    once("indicator", copy.stream().map(IndicatorSpec::id).toList());
    return copy;
  }

  static IndicatorModule.Result result(IndicatorModule.Result result) {
    sound("value", result.value());
    sound("trail", result.trail());
    return result;
  }

  static List<Draft.Column> columns(List<Draft.Column> columns) {
    List<Draft.Column> copy = List.copyOf(columns);
    sound("columns", copy);
    once(
        "column",
        copy.stream()
            .map(Draft.Column::field)
            .filter(field -> field != Field.OTHER)
            .map(Field::name)
            .toList());
    return copy;
  }

  static WorkbenchContribution.Item item(WorkbenchContribution.Item item) {
    sound("item", item);
    if (item.id().isBlank()) {
      throw new IllegalStateException("item without an id");
    }
    if (item instanceof WorkbenchContribution.PreferencePage page) {
      options(page.options());
    }
    return item;
  }

  /** A plugin's own reasons, in an exception whose every method is ours. */
  static RefusedException refusal(RefusedException refused) {
    List<Problem> problems = List.copyOf(refused.problems());
    sound("problem", problems);
    return refused.getClass() == RefusedException.class ? refused : new RefusedException(problems);
  }

  private static void options(List<OptionSpec> options) {
    once("option", options.stream().map(OptionSpec::key).toList());
    for (OptionSpec option : options) {
      if (option.type() == OptionSpec.Type.CHOICE && option.choices().isEmpty()) {
        throw new IllegalStateException("a choice without choices: " + option.key());
      }
    }
  }

  private static void once(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalStateException("the same " + what + " twice: " + id);
      }
    }
  }

  /** Looks through records and lists for what cannot be. */
  static void sound(String where, @Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException(where + " is null");
    }
    if (value instanceof Record record) {
      for (RecordComponent component : COMPONENTS.get(value.getClass())) {
        sound(where + "." + component.getName(), read(record, component));
      }
    } else if (value instanceof List<?> list) {
      for (Object one : list) {
        sound(where, one);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(one -> sound(where, one));
    } else if (value instanceof BigDecimal number
        && (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS)) {
      throw new IllegalStateException(where + " is a number that nobody can print");
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
