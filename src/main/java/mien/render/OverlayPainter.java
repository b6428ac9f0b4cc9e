package mien.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import mien.core.Expression;
import mien.core.Face;

/**
 * Draws faces over their picture: a box in the track's colour and beside it the track's number or
 * name and what the face appears to express. Sizes follow the picture; text is never mirrored.
 * Draws in memory only, on one thread; it remembers on which side of its face each label is ({@link
 * LabelPlaces}), so that it stays there.
 */
public final class OverlayPainter {
  private static final Color HALO = new Color(0, 0, 0, 110);
  private static final Color UNCERTAIN = Palette.DARK.quiet();

  /** Text height as a share of the picture's, and the least that can be read, in surface units. */
  private static final double TEXT_SHARE = 0.026;

  private static final double LEAST_TEXT = 12;

  private final Words words;
  private final IntFunction<String> titles;
  private final LabelPlaces places = new LabelPlaces();
  private Detail detail = Detail.PERCENTAGES;

  /** Calls each face by its track's number. */
  public OverlayPainter(Words words) {
    this(words, Integer::toString);
  }

  /**
   * @param titles what the track of this number is called; asked while painting
   */
  public OverlayPainter(Words words, IntFunction<String> titles) {
    this.words = words;
    this.titles = titles;
  }

  /** Says less, or more again; everything unless told. */
  public void say(Detail wanted) {
    detail = wanted;
  }

  /** Draws all faces; chips come last, so that no box hides one. */
  public void paint(Graphics2D surface, List<Face> faces, Placement at) {
    Graphics2D g = (Graphics2D) surface.create();
    try {
      Quality.smooth(g);
      g.clip(at.bounds());
      double text = Math.max(LEAST_TEXT, TEXT_SHARE * at.height());
      for (Face face : faces) {
        paintBox(g, face, at.onSurface(face.box()), text / 6);
      }
      paintChips(g, faces, at, text);
    } finally {
      g.dispose();
    }
  }

  private void paintChips(Graphics2D g, List<Face> faces, Placement at, double text) {
    List<Chip> chips = new ArrayList<>();
    List<LabelPlaces.Label> labels = new ArrayList<>();
    for (Face face : faces) {
      Chip chip = new Chip(g, titles.apply(face.id()), said(face), colours(face), text);
      chips.add(chip);
      labels.add(
          new LabelPlaces.Label(
              face.id(), at.onSurface(face.box()), chip.width(), chip.height(), text * 0.3));
    }
    List<Rectangle2D> found = places.place(labels, at.bounds());
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).paint(g, found.get(i).getX(), found.get(i).getY());
    }
  }

  /** The track's colour, and the label's as in the bars and the timeline. */
  private static Chip.Colours colours(Face face) {
    Expression said = face.expression();
    Color dot = said == null || said.uncertain() ? UNCERTAIN : Palette.DARK.of(said.label());
    return new Chip.Colours(Palette.ofTrack(face.id()), dot);
  }

  private static void paintBox(Graphics2D g, Face face, Rectangle2D box, double line) {
    double arc = line * 5;
    Shape shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc, arc);
    g.setStroke(new BasicStroke((float) (line * 2)));
    g.setColor(HALO);
    g.draw(shape);
    Expression said = face.expression();
    boolean sure = said != null && !said.uncertain();
    g.setStroke(sure ? new BasicStroke((float) line) : dashed((float) line));
    g.setColor(Palette.ofTrack(face.id()));
    g.draw(shape);
  }

  private static BasicStroke dashed(float line) {
    float[] dashes = {4 * line, 3 * line};
    return new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  /** Only the likeliest label has its probability beside it, not one that an analyst chose. */
  private String said(Face face) {
    Expression said = face.expression();
    if (said == null || detail == Detail.NUMBERS) {
      return "";
    }
    if (said.uncertain()) {
      return words.of(null);
    }
    String label = words.of(said.label());
    return detail == Detail.PERCENTAGES && said.smoothed().top() == said.label()
        ? label + "  " + words.percent(said.smoothed().of(said.label()))
        : label;
  }
}
