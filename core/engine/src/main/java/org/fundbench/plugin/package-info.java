/**
 * The plugin host: finds plugin zips, checks and loads them, guards every call into them, and keeps
 * a record of what became of each. The only user of PF4J's managers.
 */
@NullMarked
package org.fundbench.plugin;

import org.jspecify.annotations.NullMarked;
