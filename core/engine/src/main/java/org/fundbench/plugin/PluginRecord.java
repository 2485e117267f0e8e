package org.fundbench.plugin;

import java.nio.file.Path;
import java.util.List;
import org.fundbench.api.Problem;

/**
 * What the host knows of one plugin file. Nothing is ever passed over in silence: a file that is no
 * plugin has a record too, with the reason.
 *
 * @param id the plugin's id; the file's name where the file could not be read that far
 * @param version as the plugin states it, possibly empty
 * @param description one sentence, possibly empty
 * @param provider who made it, possibly empty
 * @param license under which terms, possibly empty
 * @param state how far it got
 * @param expected contributions that its annotation index promises
 * @param obtained contributions that are in use; grows as the program asks for them
 * @param problems why it does not work, or not wholly
 * @param file the zip
 */
public record PluginRecord(
    String id,
    String version,
    String description,
    String provider,
    String license,
    PluginState state,
    List<Contribution> expected,
    List<Contribution> obtained,
    List<Problem> problems,
    Path file) {
  public PluginRecord {
    expected = List.copyOf(expected);
    obtained = List.copyOf(obtained);
    problems = List.copyOf(problems);
  }
}
