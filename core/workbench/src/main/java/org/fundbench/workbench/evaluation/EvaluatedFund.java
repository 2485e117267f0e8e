package org.fundbench.workbench.evaluation;

import java.nio.file.Path;

/**
 * A fund whose self-evaluation was worked at.
 *
 * @param file its ledger
 * @param id its id there
 * @param name as people know it
 */
record EvaluatedFund(Path file, String id, String name) {}
