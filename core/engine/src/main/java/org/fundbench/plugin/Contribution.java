package org.fundbench.plugin;

import java.util.Optional;

/**
 * Something a plugin adds to the program.
 *
 * @param className the class behind it
 * @param kind the extension point, such as {@code import-format}; empty while not known
 * @param id the extension's id; empty as long as its code has not been asked
 */
public record Contribution(String className, Optional<String> kind, Optional<String> id) {}
