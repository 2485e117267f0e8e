package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be imported.
 *
 * @param file the file
 * @param format the id of the format, or empty to recognise it
 * @param options the format's options
 */
record ImportWish(Path file, Optional<String> format, Map<String, String> options) {}
