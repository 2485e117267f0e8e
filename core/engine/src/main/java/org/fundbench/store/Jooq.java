package org.fundbench.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * jOOQ over a connection, from the first question on that is put through it. Its classes take
 * longer to load than a window takes to open, so that whoever does without it does not wait.
 */
final class Jooq {
  static {
    // jOOQ greets on standard output otherwise.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Connection connection;
  private @Nullable DSLContext dsl;

  Jooq(Connection connection) {
    this.connection = connection;
  }

  /** What to ask with. */
  DSLContext dsl() {
    DSLContext ready = dsl;
    if (ready == null) {
      Settings settings =
          new Settings()
              .withRenderSchema(false)
              .withExecuteLogging(false)
              .withRenderNameCase(RenderNameCase.LOWER);
      ready = DSL.using(connection, SQLDialect.SQLITE, settings);
      dsl = ready;
    }
    return ready;
  }
}
