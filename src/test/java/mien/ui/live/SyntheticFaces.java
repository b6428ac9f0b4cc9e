package mien.ui.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.render.Quality;

/** Drawn faces that move and change their expression, with the results one would wish for. */
public final class SyntheticFaces {
  private static final int RATE = 30;

  private final int width;
  private final int height;
  private final int faces;

  public SyntheticFaces(int width, int height, int faces) {
    this.width = width;
    this.height = height;
    this.faces = faces;
  }

  /** Frame {@code index} of a picture sequence of 30 frames/s. */
  public FrameResult frame(long index) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = picture.createGraphics();
    Quality.smooth(g);
    g.setPaint(new GradientPaint(0, 0, new Color(0x6d7f86), width, height, new Color(0xc9b79c)));
    g.fillRect(0, 0, width, height);
    List<Face> found = new ArrayList<>();
    double seconds = index / (double) RATE;
    for (int i = 0; i < faces; i++) {
      double size = height * (0.42 - 0.06 * i);
      double x = width * (i + 0.5) / faces - size / 2 + width * 0.04 * Math.sin(seconds + i);
      double y = height * 0.22 + height * 0.05 * Math.cos(seconds * 0.7 + 2 * i);
      FaceBox box = new FaceBox(x, y, size, size);
      double[] p = probabilities(seconds + 3 * i);
      draw(g, box, p[3]);
      found.add(new Face(i + 1, box, 0.9, null, expression(p)));
    }
    g.dispose();
    GreyImage grey = new GreyImage(width, height, new byte[width * height]);
    return new FrameResult(
        new Frame(index, index * 1_000_000 / RATE, System.nanoTime(), grey, picture), found);
  }

  static Expression expression(double... probabilities) {
    EmotionScores scores = EmotionScores.of(probabilities);
    return new Expression(scores, scores, scores.top(), scores.of(scores.top()) < 0.4);
  }

  private static double[] probabilities(double seconds) {
    double[] logits = new double[7];
    double sum = 0;
    for (int i = 0; i < 7; i++) {
      logits[i] = Math.exp(2.2 * Math.cos(seconds * 0.5 - i * 1.7) + (i == 3 ? 0.5 : 0));
      sum += logits[i];
    }
    for (int i = 0; i < 7; i++) {
      logits[i] /= sum;
    }
    return logits;
  }

  private static void draw(Graphics2D g, FaceBox b, double smile) {
    double w = b.width();
    g.setColor(new Color(0xd9a98b));
    g.fill(new Ellipse2D.Double(b.x() + w * 0.08, b.y() - w * 0.1, w * 0.84, w * 1.15));
    g.setColor(new Color(0x3b2a20));
    g.fill(new Ellipse2D.Double(b.x() + w * 0.28, b.y() + w * 0.32, w * 0.1, w * 0.1));
    g.fill(new Ellipse2D.Double(b.x() + w * 0.62, b.y() + w * 0.32, w * 0.1, w * 0.1));
    double bend = w * 0.4 * (smile - 0.2);
    g.setStroke(new BasicStroke((float) (w * 0.03)));
    g.draw(
        new Arc2D.Double(
            b.x() + w * 0.3,
            b.y() + w * 0.75 - Math.abs(bend) / 2,
            w * 0.4,
            Math.abs(bend) + 1,
            bend > 0 ? 180 : 0,
            180,
            Arc2D.OPEN));
  }
}
