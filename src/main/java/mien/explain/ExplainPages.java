package mien.explain;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import mien.core.Text;
import mien.core.TurnedBox;
import mien.render.FramePainter;
import mien.render.PictureTable;
import mien.render.PictureTable.Cell;

/**
 * The pages that show what a network looks at.
 *
 * @param model the model's name
 */
public record ExplainPages(String model, Mode mode, double uncertainBelow) {
  private static final int EXAMPLES = 6;
  private static final int MOST_MODIFIED = 12;

  /** One row of maps an emotion and group: the mean map over the mean face, then examples. */
  public BufferedImage maps(Map<ExplainedFace.Row, RegionSummary> summaries) {
    List<PictureTable.Row> rows = new ArrayList<>();
    summaries.forEach(
        (row, summary) -> {
          List<Cell> cells = new ArrayList<>();
          GreyImage mean = MeanFace.of(row.faces().stream().map(f -> f.face().crop()).toList());
          cells.add(new Cell(mean, summary.map().over(TurnedBox.upright(mean.bounds())), null));
          row.faces().stream()
              .limit(EXAMPLES)
              .forEach(f -> cells.add(new Cell(f.face().crop(), f.explanation().map(), null)));
          rows.add(new PictureTable.Row(row.name(), remark(summary), cells));
        });
    return new PictureTable(
            "What %s looks at (%s)".formatted(model, method()),
            List.of("mean of all", "surest examples"),
            rows,
            "Bright: a change here would change the emotion's probability most. Most: the part of"
                + " the face with the largest share of it.\n"
                + "Densest: the part with most of it for its size; ×1 is what would fall on it by"
                + " chance.")
        .draw();
  }

  private static String remark(RegionSummary summary) {
    String count = summary.faces() == 1 ? "1 face" : summary.faces() + " faces";
    FaceRegion largest = summary.largest();
    FaceRegion densest = summary.densest();
    Estimate share = summary.shares().get(largest);
    return String.join(
        "\n",
        count,
        Text.of("most: %s, %.1f %%", largest.label(), share == null ? 0 : 100 * share.mean()),
        Text.of("densest: %s, ×%.1f", densest.label(), summary.density(densest)));
  }

  private String method() {
    return mode == Mode.GUIDED ? "guided back-propagation" : "plain gradient";
  }

  /**
   * A frame with the maps and labels of its faces.
   *
   * @param areas what each face's crop covers of the picture
   */
  public BufferedImage overlay(Frame frame, List<TurnedBox> areas, List<ExplainedFace> explained) {
    List<Face> faces = new ArrayList<>();
    List<SaliencyMap> maps = new ArrayList<>();
    for (int i = 0; i < explained.size(); i++) {
      TurnedBox area = areas.get(i);
      EmotionScores scores = explained.get(i).explanation().scores();
      boolean uncertain = scores.of(scores.top()) < uncertainBelow;
      maps.add(explained.get(i).explanation().map().over(square(area)));
      faces.add(
          new Face(
              i + 1, area.box(), 1, null, new Expression(scores, scores, scores.top(), uncertain)));
    }
    return new FramePainter().picture(new FrameResult(frame, faces, List.of(), maps));
  }

  private static TurnedBox square(TurnedBox area) {
    FaceBox box = area.box();
    double side = Math.max(box.width(), box.height());
    return new TurnedBox(
        new FaceBox(box.centerX() - side / 2, box.centerY() - side / 2, side, side), area.roll());
  }

  /** Before, after, difference and both outputs of the first faces that were changed. */
  public BufferedImage modifications(Emotion target, Map<FaceToExplain, Modification> all) {
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
    return new PictureTable(
            "Changed towards %s, as %s sees it".formatted(target.label(), model),
            List.of("before", "after (synthetic)", "difference", "output before", "output after"),
            rows,
            "The pictures after are synthetic: made by gradient ascent, no photograph of anyone.")
        .draw();
  }
}
