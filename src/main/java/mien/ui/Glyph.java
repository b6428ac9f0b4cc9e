package mien.ui;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Scanner;
import javax.swing.Icon;
import mien.render.Quality;

/**
 * The signs on the buttons, drawn as lines on a square of 20 units: {@code M x y} moves, {@code L x
 * y} draws a line, {@code O x y r} a circle, {@code F} says that everything is filled.
 */
public enum Glyph implements Icon {
  OPEN("M 2.5 16 L 2.5 4 L 8 4 L 10 6.5 L 17.5 6.5 L 17.5 16 L 2.5 16"),
  PAUSE("M 7 4 L 7 16 M 13 4 L 13 16"),
  PLAY("M 6 3.5 L 16 10 L 6 16.5 L 6 3.5"),
  STEP("M 4 4 L 12 10 L 4 16 L 4 4 M 15.5 4 L 15.5 16"),
  BACK("M 9.5 4 L 3.5 10 L 9.5 16 M 16 4 L 10 10 L 16 16"),
  AHEAD("M 4 4 L 10 10 L 4 16 M 10.5 4 L 16.5 10 L 10.5 16"),
  MIRROR("M 10 2.5 L 10 17.5 M 7 5 L 7 15 L 2.5 15 L 7 5 M 13 5 L 13 15 L 17.5 15 L 13 5"),
  WHY("O 8.5 8.5 5.5 O 8.5 8.5 1.6 M 12.6 12.6 L 17.5 17.5"),
  SNAPSHOT(
      "M 2.5 6 L 6 6 L 7.5 3.5 L 12.5 3.5 L 14 6 L 17.5 6 L 17.5 16 L 2.5 16 L 2.5 6 O 10 10.8 3"),
  RECORD("O 10 10 6.5 O 10 10 2.5"),
  STOP("F M 4.5 4.5 L 15.5 4.5 L 15.5 15.5 L 4.5 15.5 L 4.5 4.5"),
  FULL(
      "M 3 7.5 L 3 3 L 7.5 3 M 12.5 3 L 17 3 L 17 7.5 M 17 12.5 L 17 17 L 12.5 17"
          + " M 7.5 17 L 3 17 L 3 12.5"),
  THEME(
      "O 10 10 3.5 M 10 2 L 10 4 M 10 16 L 10 18 M 2 10 L 4 10 M 16 10 L 18 10"
          + " M 4.3 4.3 L 5.8 5.8 M 14.2 14.2 L 15.7 15.7"
          + " M 4.3 15.7 L 5.8 14.2 M 14.2 5.8 L 15.7 4.3"),
  HELP(
      "O 10 10 7.5 M 7.7 8 L 8.3 6.6 L 10 6 L 11.8 6.7 L 12.2 8.2 L 10 10.2 L 10 11.6 O 10 14 0.4"),
  SOUND(
      "M 3 7.5 L 6.5 7.5 L 11 3.5 L 11 16.5 L 6.5 12.5 L 3 12.5 L 3 7.5 M 13.5 7 L 15 10 L 13.5"
          + " 13"),
  SOUND_OFF(
      "M 3 7.5 L 6.5 7.5 L 11 3.5 L 11 16.5 L 6.5 12.5 L 3 12.5 L 3 7.5 M 2.5 2.5 L 17.5 17.5"),
  CLOSE("M 5 5 L 15 15 M 15 5 L 5 15"),
  STEP_BACK("M 16 4 L 8 10 L 16 16 L 16 4 M 4.5 4 L 4.5 16"),
  PREVIOUS("M 12 4 L 6 10 L 12 16"),
  NEXT("M 8 4 L 14 10 L 8 16"),
  UNSURE("M 7 7.5 L 7.6 5.4 L 10 4.2 L 12.6 5.4 L 12.8 8 L 10 10.4 L 10 12.6 O 10 15.6 0.5"),
  UNDO("M 7.5 3.5 L 3.5 7.5 L 7.5 11.5 M 3.5 7.5 L 13 7.5 L 16.5 10.5 L 16.5 13 L 13.5 16 L 8 16"),
  REDO("M 12.5 3.5 L 16.5 7.5 L 12.5 11.5 M 16.5 7.5 L 7 7.5 L 3.5 10.5 L 3.5 13 L 6.5 16 L 12 16"),
  CONFIRM("M 3.5 10.5 L 8 15 L 16.5 5"),
  SPLIT("M 10 2.5 L 10 17.5 M 2.5 7 L 7 7 L 7 13 L 2.5 13 M 17.5 7 L 13 7 L 13 13 L 17.5 13"),
  MERGE(
      "M 2.5 6 L 17.5 6 L 17.5 14 L 2.5 14 L 2.5 6 M 5 10 L 15 10 M 7 8 L 5 10 L 7 12"
          + " M 13 8 L 15 10 L 13 12"),
  DELETE(
      "M 3.5 5.5 L 16.5 5.5 M 5.5 5.5 L 6.3 17 L 13.7 17 L 14.5 5.5 M 8 5.5 L 8 3 L 12 3 L 12 5.5"),
  EXCLUDE("O 10 10 7 M 5 5 L 15 15"),
  NEUTRAL("O 10 10 7 M 7 13 L 13 13 O 7.5 8 0.4 O 12.5 8 0.4"),
  PEOPLE(
      "O 7 7 3 O 14 8 2.2 M 2 16.5 L 2.6 13 L 5 11.5 L 9 11.5 L 11.4 13 L 12 16.5"
          + " M 13.5 12 L 16 12 L 17.8 13.2 L 18.2 16.5"),
  NAME("M 3 17 L 3.8 13.2 L 13.6 3.4 L 16.6 6.4 L 6.8 16.2 L 3 17 M 11.5 5.5 L 14.5 8.5"),
  EXPORT("M 10 12 L 10 2.5 M 6.5 6 L 10 2.5 L 13.5 6 M 3.5 10 L 3.5 17 L 16.5 17 L 16.5 10");

  private static final int SIZE = 20;

  private final Path2D path = new Path2D.Double();
  private final boolean filled;

  Glyph(String drawing) {
    boolean fill = false;
    try (Scanner in = new Scanner(drawing)) {
      while (in.hasNext()) {
        switch (in.next()) {
          case "M" -> path.moveTo(number(in), number(in));
          case "L" -> path.lineTo(number(in), number(in));
          case "O" -> addCircle(number(in), number(in), number(in));
          default -> fill = true;
        }
      }
    }
    filled = fill;
  }

  private static double number(Scanner in) {
    return Double.parseDouble(in.next());
  }

  private void addCircle(double x, double y, double radius) {
    path.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
  }

  @Override
  public void paintIcon(Component owner, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Quality.smooth(g);
      g.translate(x, y);
      g.scale(Theme.scale(), Theme.scale());
      g.setColor(owner.isEnabled() ? owner.getForeground() : Theme.palette().quiet());
      if (filled) {
        g.fill(path);
      } else {
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
      }
    } finally {
      g.dispose();
    }
  }

  @Override
  public int getIconWidth() {
    return Theme.scaled(SIZE);
  }

  @Override
  public int getIconHeight() {
    return Theme.scaled(SIZE);
  }
}
