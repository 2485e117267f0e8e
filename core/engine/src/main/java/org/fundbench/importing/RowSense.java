package org.fundbench.importing;

import org.fundbench.api.Draft;

/** Makes sense of the rows of a draft. */
@FunctionalInterface
interface RowSense {
  /** Understands a row. */
  ReadRow read(Draft.Row row);
}
