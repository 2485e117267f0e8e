package org.fundbench.workbench.sheet;

import java.nio.file.Path;
import org.fundbench.workbench.desk.OpenLedger;

/**
 * What a sheet belongs to.
 *
 * @param ledger the ledger's file
 * @param fund the fund's id
 */
record SheetOf(Path ledger, String fund) {
  static SheetOf of(OpenLedger open) {
    return new SheetOf(open.file(), open.fund().id());
  }
}
