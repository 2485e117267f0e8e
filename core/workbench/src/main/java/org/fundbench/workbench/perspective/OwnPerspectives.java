package org.fundbench.workbench.perspective;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.KeptFile;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.fundbench.workbench.look.Icon;

/**
 * Keeps the perspectives that a user made, one text file each:
 *
 * <pre>
 * name: 月末对账
 * layout: H(20 [navigator] 80 [*ledger])
 * </pre>
 *
 * A file is called after a number and never after the name, which may hold anything. One that
 * cannot be read concerns that perspective alone.
 */
final class OwnPerspectives {
  private static final String NAME = "name:";
  private static final String LAYOUT = "layout:";
  private static final String ID = "own-";
  private static final Text KEEPING =
      new Text("透视图“{0}”无法保存：{1}", "The perspective {0} could not be kept: {1}");
  private static final Pattern FILE = Pattern.compile("perspective-own-([1-9][0-9]{0,5})\\.txt.*");

  private final Path folder;

  /** In a folder, which is made when something is first kept. */
  OwnPerspectives(Path folder) {
    this.folder = folder;
  }

  /**
   * What was found.
   *
   * @param all the perspectives, oldest first
   * @param troubles what was wrong with files
   */
  record Found(List<Perspective> all, List<Text> troubles) {}

  Found read() {
    List<Perspective> all = new ArrayList<>();
    List<Text> troubles = new ArrayList<>();
    try {
      files()
          .forEach(
              (number, path) -> {
                if (path.toString().endsWith(".txt")) {
                  read(ID + number, new KeptFile(path), all, troubles);
                }
              });
    } catch (IOException e) {
      troubles.add(
          new Text("自建透视图的文件夹无法读取：{0}", "The folder of your own perspectives cannot be read: {0}")
              .with(e));
    }
    return new Found(all, troubles);
  }

  /** Files of perspectives by their numbers, those that were set aside too. */
  private SortedMap<Integer, Path> files() throws IOException {
    SortedMap<Integer, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(folder, "perspective-own-*.txt*")) {
        for (Path path : found) {
          Matcher name = FILE.matcher(String.valueOf(path.getFileName()));
          if (name.matches()) {
            files.merge(
                Integer.valueOf(name.group(1)),
                path,
                (one, other) -> one.toString().endsWith(".txt") ? one : other);
          }
        }
      }
    }
    return files;
  }

  /** A name without a layout is still a perspective; a layout without a name is none. */
  private void read(String id, KeptFile file, List<Perspective> all, List<Text> troubles) {
    String text;
    try {
      text = file.read();
    } catch (KeptFile.Unreadable e) {
      troubles.add(lost(file, e.why()));
      return;
    }
    String name = after(NAME, text);
    if (PerspectiveName.wrong(name).isPresent() || name.isEmpty()) {
      troubles.add(lost(file, new Text("“name:”之后没有可用的名称", "no usable name follows 'name:'")));
      return;
    }
    try {
      all.add(perspective(id, name, LayoutText.read(after(LAYOUT, text))));
    } catch (LayoutText.Unreadable e) {
      all.add(healed(id, name, file, e.why(), troubles));
    }
  }

  /** It begins with the arrangement that was kept last, or with that of the first perspective. */
  private Perspective healed(String id, String name, KeptFile file, Text why, List<Text> troubles) {
    LayoutStore.Kept kept =
        new LayoutStore(folder).read(id, ShippedPerspectives.all().get(0).original());
    kept.trouble().ifPresent(troubles::add);
    Perspective healed = perspective(id, name, kept.layout());
    Text aside = file.setAside();
    troubles.add(
        new Text(
                "透视图“{0}”的文件 {1} 中布局无法读取（{2}），今后重置时改用它上次的布局，没有则用“执行”的布局；{3}",
                "The layout in the file {1} of the perspective {0} could not be read ({2}); resetting"
                    + " it brings back the last one kept, or else that of Execution; {3}")
            .with(name, file.name(), why, aside));
    try {
      write(healed);
    } catch (IOException e) {
      troubles.add(KEEPING.with(name, e));
    }
    return healed;
  }

  private static Text lost(KeptFile file, Text why) {
    return new Text(
            "自建透视图的文件 {0} 无法读取（{1}），该透视图暂不可用；{2}",
            "The file {0} of a perspective of your own could not be read ({1}), so that it is not"
                + " there; {2}")
        .with(file.name(), why, file.setAside());
  }

  private static String after(String key, String text) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> line.substring(key.length()).strip())
        .orElse("");
  }

  private static Perspective perspective(String id, String name, Layout layout) {
    return new Perspective(id, Text.same(name), Icon.OWN, layout, true);
  }

  /**
   * Makes one and keeps it.
   *
   * @throws IOException if the folder cannot be written
   */
  Perspective add(String name, Layout layout) throws IOException {
    SortedMap<Integer, Path> files = files();
    int number = files.isEmpty() ? 1 : files.lastKey() + 1;
    Perspective made = perspective(ID + number, name, layout);
    write(made);
    return made;
  }

  /** Keeps one in place of what was kept of it. */
  void write(Perspective own) throws IOException {
    file(own)
        .write(
            NAME
                + ' '
                + own.label().zh()
                + '\n'
                + LAYOUT
                + ' '
                + LayoutText.write(own.original())
                + '\n');
  }

  void delete(Perspective own) throws IOException {
    file(own).delete();
  }

  private KeptFile file(Perspective own) {
    return new KeptFile(folder.resolve("perspective-" + own.id() + ".txt"));
  }
}
