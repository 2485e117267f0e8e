/**
 * All that a plugin sees: values, figures with their trail, problems, declared options, and the
 * extension points. Depends on the JDK only (PF4J's marker interface aside), so that a plugin
 * written today still loads when the program has moved on.
 */
@NullMarked
package org.fundbench.api;

import org.jspecify.annotations.NullMarked;
