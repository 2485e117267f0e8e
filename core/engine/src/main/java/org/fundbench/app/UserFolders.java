package org.fundbench.app;

import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.importing.profile.ProfileFolder;

/** Where the user's own things lie on this system; the window and the command line agree on it. */
public final class UserFolders {
  private static final String PROFILES = "import-profiles";

  private UserFolders() {}

  /** What the user chose and keeps: small text files. */
  public static Path preferences() {
    return place("fundbench.config", "XDG_CONFIG_HOME", "APPDATA", home().resolve(".config"));
  }

  /** What the program made for the user, such as the sample fund. */
  public static Path data() {
    return place("fundbench.data", "XDG_DATA_HOME", "LOCALAPPDATA", home().resolve(".local/share"));
  }

  /** The import profiles that the user keeps by name. */
  public static ProfileFolder importProfiles(Path preferences) {
    return new ProfileFolder(preferences.resolve(PROFILES));
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"));
  }

  private static Path place(String property, String unix, String windows, Path otherwise) {
    String set = System.getProperty(property);
    if (set != null) {
      return Path.of(set);
    }
    return Optional.ofNullable(System.getenv(unix))
        .filter(value -> !value.isEmpty())
        .or(() -> Optional.ofNullable(System.getenv(windows)))
        .map(Path::of)
        .orElse(otherwise)
        .resolve("fundbench");
  }
}
