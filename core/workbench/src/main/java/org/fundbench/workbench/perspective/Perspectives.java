package org.fundbench.workbench.perspective;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Signal;
import org.fundbench.workbench.dock.Layout;

/** The perspectives of a window: those it came with, then those its user made. */
public final class Perspectives {
  private final OwnPerspectives store;
  private final List<Perspective> own = new ArrayList<>();
  private final List<Text> troubles;
  private final Signal changed = new Signal();

  /** Reads the user's own ones from a folder. */
  public Perspectives(Path folder) {
    store = new OwnPerspectives(folder);
    OwnPerspectives.Found found = store.read();
    own.addAll(found.all());
    troubles = List.copyOf(found.troubles());
  }

  /** What was wrong with the files when they were read. */
  public List<Text> troubles() {
    return troubles;
  }

  /** All of them. */
  public List<Perspective> all() {
    List<Perspective> all = new ArrayList<>(ShippedPerspectives.all());
    all.addAll(own);
    return all;
  }

  /** Those that the user made. */
  public List<Perspective> own() {
    return List.copyOf(own);
  }

  /** The one to begin with, and to fall back to. */
  public Perspective first() {
    return ShippedPerspectives.all().get(0);
  }

  /** The one of an id. */
  public Optional<Perspective> find(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Told when there are others. */
  public Signal changed() {
    return changed;
  }

  /** Makes one of the user's own. */
  Perspective add(String name, Layout layout) throws IOException {
    Perspective made = store.add(name, layout);
    own.add(made);
    changed.tell();
    return made;
  }

  /** Lets one of the user's own begin with another arrangement. */
  Perspective change(Perspective one, Layout layout) throws IOException {
    return replace(one, new Perspective(one.id(), one.label(), one.icon(), layout, true));
  }

  /** Gives one of the user's own another name; it stays the same one, with its keys. */
  Perspective rename(Perspective one, String name) throws IOException {
    return replace(
        one, new Perspective(one.id(), Text.same(name), one.icon(), one.original(), true));
  }

  private Perspective replace(Perspective one, Perspective next) throws IOException {
    store.write(next);
    own.replaceAll(other -> other.id().equals(one.id()) ? next : other);
    changed.tell();
    return next;
  }

  /** Deletes one of the user's own. */
  void delete(Perspective one) throws IOException {
    store.delete(one);
    own.removeIf(other -> other.id().equals(one.id()));
    changed.tell();
  }
}
