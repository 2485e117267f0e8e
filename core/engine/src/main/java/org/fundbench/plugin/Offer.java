package org.fundbench.plugin;

import org.fundbench.api.Descriptor;
import org.fundbench.api.Extension;

/**
 * An extension ready for use.
 *
 * @param plugin the id of the plugin it comes from
 * @param descriptor what it says of itself, asked once
 * @param extension guarded: whatever the plugin does, a call returns, or throws what the extension
 *     point's interface declares, a {@link org.fundbench.api.RefusedException} that names the
 *     plugin, or a {@link java.util.concurrent.CancellationException}
 */
public record Offer<T extends Extension>(String plugin, Descriptor descriptor, T extension) {}
