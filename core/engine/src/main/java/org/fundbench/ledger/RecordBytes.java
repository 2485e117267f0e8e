package org.fundbench.ledger;

import org.fundbench.proof.CanonicalBytes;
import org.jspecify.annotations.Nullable;

/** Turns records into the bytes that are hashed. An instance is reused for many records. */
public final class RecordBytes {
  private final CanonicalBytes bytes = new CanonicalBytes();
  private final RecordFields.Sink sink =
      new RecordFields.Sink() {
        @Override
        public void begin(String type) {
          bytes.begin(type);
        }

        @Override
        public void text(String name, @Nullable String value) {
          bytes.text(value);
        }

        @Override
        public void bytes(String name, byte @Nullable [] value) {
          bytes.bytes(value);
        }
      };

  /** The leaf hash of a record. */
  public byte[] leafHash(PostedRecord record) {
    RecordFields.write(record, sink);
    return bytes.leafHash();
  }
}
