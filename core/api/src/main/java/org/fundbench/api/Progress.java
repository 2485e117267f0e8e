package org.fundbench.api;

/** How long work tells how far it is, and learns that it is no longer wanted. */
public interface Progress {
  /** Tells nobody and is never cancelled. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(Text what, long total) {}

        @Override
        public void advance(long steps) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Begins a part of the work.
   *
   * @param what the work, in words
   * @param total how many steps it has, or −1 where that is not known
   */
  void begin(Text what, long total);

  /** Some steps were done. */
  void advance(long steps);

  /** Whether the work should end soon without a result. */
  boolean cancelled();
}
