package org.fundbench.plugin;

/**
 * How large a plugin may become when unpacked.
 *
 * @param entries how many entries
 * @param bytes how many bytes in all, counted while unpacking and not as the zip declares them
 */
record ArchiveLimits(int entries, long bytes) {
  /** Ten times what the largest plugin we know of takes. */
  static final ArchiveLimits USUAL = new ArchiveLimits(20_000, 512L << 20);
}
