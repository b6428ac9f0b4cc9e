package mien.ui.review;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import mien.render.Fonts;
import mien.render.Palette;
import mien.review.Library;
import mien.review.Project;
import mien.ui.Clock;
import mien.ui.Drawing;
import mien.ui.Texts;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/** One video of the list: its name, its state, and how much of it was reviewed. */
final class FolderRow extends Drawing implements ListCellRenderer<Library.Entry> {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 54;
  private static final int BAR = 160;

  private final transient Texts texts;
  private transient Library.@Nullable Entry entry;
  private boolean selected;

  FolderRow(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, Theme.scaled(HEIGHT));
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends Library.Entry> list,
      Library.Entry value,
      int index,
      boolean isSelected,
      boolean hasFocus) {
    entry = value;
    selected = isSelected;
    return this;
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    Library.Entry shown = entry;
    if (shown == null) {
      return;
    }
    ground(g, palette);
    RoundRectangle2D card = new RoundRectangle2D.Double(1, 2, width() - 2, HEIGHT - 6, 12, 12);
    g.setColor(palette.card());
    g.fill(card);
    if (selected) {
      g.setColor(palette.accent());
      g.setStroke(new BasicStroke(1.5f));
      g.draw(card);
    }
    g.setColor(palette.text());
    g.setFont(Fonts.strong(13.5));
    double room = width() - BAR - 50;
    write(g, clipped(g, String.valueOf(shown.video().getFileName()), room), 16, 23);
    g.setColor(palette.quiet());
    g.setFont(Fonts.regular(12));
    write(g, clipped(g, state(shown), room), 16, 41);
    Project project = shown.project();
    if (shown.trouble() == null) {
      paintReviewed(g, palette, project == null ? 0 : project.reviewedShare());
    }
  }

  private String state(Library.Entry shown) {
    Project project = shown.project();
    if (project != null) {
      return texts.get(
          "folder.reviewed",
          project.faces().size(),
          Clock.whole(project.media().durationMicros()),
          project.reviewedShare());
    }
    if (shown.trouble() != null) {
      return texts.get("folder.damaged");
    }
    return texts.get(shown.analysed() ? "folder.analysed" : "folder.new");
  }

  private void paintReviewed(Graphics2D g, Palette palette, double share) {
    double x = width() - BAR - 18;
    g.setColor(palette.track());
    g.fill(new RoundRectangle2D.Double(x, HEIGHT / 2.0 - 5, BAR, 7, 7, 7));
    if (share > 0) {
      g.setColor(palette.accent());
      g.fill(new RoundRectangle2D.Double(x, HEIGHT / 2.0 - 5, Math.max(7, BAR * share), 7, 7, 7));
    }
  }
}
