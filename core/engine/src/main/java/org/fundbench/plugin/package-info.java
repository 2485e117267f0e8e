/**
 * The plugin host: finds plugin zips, verifies and unpacks them, loads them late, guards every call
 * into them and keeps a record of each with its reason. The only user of PF4J's managers.
 */
@NullMarked
package org.fundbench.plugin;

import org.jspecify.annotations.NullMarked;
