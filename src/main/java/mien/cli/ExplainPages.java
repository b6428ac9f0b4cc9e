package mien.cli;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import mien.explain.Modification;
import mien.explain.RegionSummary;
import mien.output.Snapshots;
import mien.render.HeatMap;
import mien.render.OverlayPainter;
import mien.render.PictureTable;
import mien.render.PictureTable.Cell;
import mien.render.Placement;
import mien.render.Words;

/**
 * The pictures that {@code mien explain} writes.
 *
 * @param folder where to
 * @param model the model's name
 */
record ExplainPages(Path folder, String model, Mode mode, double uncertainBelow) {
  private static final int EXAMPLES = 6;
  private static final int MOST_MODIFIED = 12;

  /** One row of maps an emotion and group: the mean map over the mean face, then examples. */
  Path maps(Map<ExplainedFace.Row, RegionSummary> summaries) throws IOException {
    List<PictureTable.Row> rows = new ArrayList<>();
    summaries.forEach(
        (row, summary) -> {
          List<Cell> cells = new ArrayList<>();
          GreyImage mean = MeanFace.of(row.faces().stream().map(f -> f.face().crop()).toList());
          cells.add(new Cell(mean, summary.map().over(mean.bounds()), null));
          row.faces().stream()
              .limit(EXAMPLES)
              .forEach(f -> cells.add(new Cell(f.face().crop(), f.explanation().map(), null)));
          rows.add(new PictureTable.Row(row.name(), remark(summary), cells));
        });
    return save(
        new PictureTable(
            "What %s looks at (%s)".formatted(model, method()),
            List.of("mean of all", "surest examples"),
            rows,
            "Bright: a change here would change the emotion's probability most."),
        "maps.png");
  }

  private static String remark(RegionSummary summary) {
    String count = summary.faces() == 1 ? "1 face" : summary.faces() + " faces";
    return count + ", most: " + summary.densest().label();
  }

  private String method() {
    return mode == Mode.GUIDED ? "guided back-propagation" : "plain gradient";
  }

  /** A picture with the maps and labels of its faces. */
  Path overlay(ExplainInputs.Portrait portrait, List<ExplainedFace> faces, String name)
      throws IOException {
    BufferedImage from = portrait.frame().picture();
    int width = portrait.frame().width();
    int height = portrait.frame().height();
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    try {
      g.drawImage(from, 0, 0, null);
      Placement at = Placement.whole(width, height);
      List<Face> drawn = new ArrayList<>();
      for (int i = 0; i < faces.size(); i++) {
        ExplainedFace face = faces.get(i);
        FaceBox area = portrait.areas().get(i);
        SaliencyMap map = face.explanation().map();
        HeatMap.paint(g, map.over(square(area)), at);
        Emotion top = face.explanation().scores().top();
        boolean uncertain = face.explanation().scores().of(top) < uncertainBelow;
        drawn.add(
            new Face(
                i + 1,
                area,
                1,
                new Expression(
                    face.explanation().scores(), face.explanation().scores(), top, uncertain)));
      }
      new OverlayPainter(new Words(Locale.getDefault())).paint(g, drawn, at);
    } finally {
      g.dispose();
    }
    Path file = folder.resolve(name + ".png");
    Snapshots.save(page, file);
    return file;
  }

  private static FaceBox square(FaceBox box) {
    double side = Math.max(box.width(), box.height());
    return new FaceBox(box.centerX() - side / 2, box.centerY() - side / 2, side, side);
  }

  /** Before, after, difference and both outputs of the first faces that were changed. */
  Path modifications(Emotion target, Map<FaceToExplain, Modification> all) throws IOException {
    List<PictureTable.Row> rows = new ArrayList<>();
    all.forEach(
        (face, m) -> {
          if (rows.size() < MOST_MODIFIED) {
            rows.add(
                new PictureTable.Row(
                    face.label() == null ? "face " + (rows.size() + 1) : face.label().label(),
                    m.steps() + " steps",
                    List.of(
                        new Cell(m.before(), null, null),
                        new Cell(m.after(), null, null),
                        new Cell(m.difference(), null, null),
                        new Cell(null, null, m.scoresBefore()),
                        new Cell(null, null, m.scoresAfter()))));
          }
        });
    return save(
        new PictureTable(
            "Changed towards %s, as %s sees it".formatted(target.label(), model),
            List.of("before", "after (synthetic)", "difference", "output before", "output after"),
            rows,
            "The pictures after are synthetic: made by gradient ascent, no photograph of anyone."),
        "modified-%s.png".formatted(target.label()));
  }

  private Path save(PictureTable table, String name) throws IOException {
    Path file = folder.resolve(name);
    Snapshots.save(table.draw(), file);
    return file;
  }
}
