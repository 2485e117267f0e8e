/** The command line: parse, call the program, print, exit code. */
@NullMarked
package org.fundbench.cli;

import org.jspecify.annotations.NullMarked;
