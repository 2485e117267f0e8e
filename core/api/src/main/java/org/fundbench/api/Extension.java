package org.fundbench.api;

import org.pf4j.ExtensionPoint;

/**
 * What every extension has in common. Extensions hold no state: the host may make a new instance
 * for each call.
 */
public interface Extension extends ExtensionPoint {
  /** What the extension is. Must not touch files, network or the window. */
  Descriptor descriptor();
}
