package org.fundbench.workbench.preview;

import java.util.List;
import java.util.Optional;
import org.fundbench.workbench.desk.Signal;
import org.fundbench.workbench.exporting.TemplateChoice;

/** What the preview shows; the view and its commands share it. On the window's thread only. */
public final class Preview {
  /** Percent values of the zoom, from far to near. */
  private static final List<Integer> ZOOMS =
      List.of(25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300);

  private final Signal changed = new Signal();
  private final Signal jump = new Signal();
  private final Signal seeking = new Signal();
  private TemplateChoice template = TemplateChoice.ALL.get(0);
  private Optional<Spot> sought = Optional.empty();
  private boolean fit = true;
  private int zoom = 100;
  private int pages;
  private int page;

  /** Told when something else is to be shown. */
  public Signal changed() {
    return changed;
  }

  /** The template. */
  public TemplateChoice template() {
    return template;
  }

  /** Shows another template from its first page. */
  public void choose(TemplateChoice other) {
    template = other;
    page = 0;
    changed.tell();
  }

  /** Whether pages are as wide as the view. */
  public boolean fits() {
    return fit;
  }

  /** The zoom in percent; 100 is as large as printed on a screen of 96 dots an inch. */
  public int zoom() {
    return zoom;
  }

  /** The view tells what fitting came to, so that zooming goes on from there. */
  void fitted(int percent) {
    if (fit) {
      zoom = percent;
    }
  }

  /** Pages as wide as the view. */
  public void fitWidth() {
    fit = true;
    changed.tell();
  }

  /** One step nearer. */
  public void zoomIn() {
    zoomTo(ZOOMS.stream().filter(one -> one > zoom).findFirst().orElse(zoom));
  }

  /** One step farther. */
  public void zoomOut() {
    zoomTo(ZOOMS.stream().filter(one -> one < zoom).reduce((first, second) -> second).orElse(zoom));
  }

  private void zoomTo(int percent) {
    fit = false;
    zoom = percent;
    changed.tell();
  }

  /** How many pages there are; 0 while that is not known. */
  public int pages() {
    return pages;
  }

  void count(int found) {
    pages = found;
    page = Math.max(0, Math.min(page, found - 1));
    changed.tell();
  }

  /** The page that is looked at, counted from 0. */
  public int page() {
    return page;
  }

  /** The view was scrolled to a page. */
  void arrivedAt(int other) {
    if (other != page) {
      page = other;
      changed.tell();
    }
  }

  /** Goes some pages on, or back. */
  public void turn(int by) {
    go(page + by);
  }

  /** Goes to a page. */
  public void go(int to) {
    page = Math.max(0, Math.min(to, pages - 1));
    jump.tell();
    changed.tell();
  }

  /** Told when a page is to be brought to the top. */
  Signal jumped() {
    return jump;
  }

  /**
   * A spot in the report.
   *
   * @param headings from the chapter's to the innermost that the spot stands under
   * @param caption of a table or chart
   */
  public record Spot(List<String> headings, Optional<String> caption) {
    public Spot {
      headings = List.copyOf(headings);
    }
  }

  /** Goes to the page where a spot is, as soon as there are pages. */
  public void seek(Spot spot) {
    sought = Optional.of(spot);
    seeking.tell();
  }

  /** Told when a spot is looked for. */
  Signal seeking() {
    return seeking;
  }

  /** The spot that is looked for, once. */
  Optional<Spot> takeSought() {
    Optional<Spot> taken = sought;
    sought = Optional.empty();
    return taken;
  }
}
