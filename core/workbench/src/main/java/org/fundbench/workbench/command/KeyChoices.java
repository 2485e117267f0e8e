package org.fundbench.workbench.command;

/** Where the keys that a person chose for commands are kept between two windows. */
public interface KeyChoices {
  /** What was chosen for a command, as it was kept, or an empty text. */
  String get(String commandId);

  /** Keeps a choice; an empty text forgets it. */
  void set(String commandId, String keys);

  /** Keeps nothing. */
  KeyChoices NONE =
      new KeyChoices() {
        @Override
        public String get(String commandId) {
          return "";
        }

        @Override
        public void set(String commandId, String keys) {}
      };
}
