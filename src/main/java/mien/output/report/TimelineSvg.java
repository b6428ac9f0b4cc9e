package mien.output.report;

import java.awt.Color;
import java.util.List;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Text;
import mien.output.annotation.Annotations;
import mien.render.Palette;
import org.jspecify.annotations.Nullable;

/** The segments of all faces as a drawing: a lane a face, a colour an emotion, gaps left empty. */
final class TimelineSvg {
  private static final int WIDTH = 960;
  private static final int NAMES = 90;
  private static final int LANE = 30;
  private static final int AXIS = 26;

  /** Room for half of the last time. */
  private static final int RIGHT = 24;

  private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};

  private final Annotations annotations;
  private final double seconds;
  private final StringBuilder svg = new StringBuilder();

  TimelineSvg(Annotations annotations) {
    this.annotations = annotations;
    this.seconds = Math.max(0.001, annotations.endMicros() / 1e6);
  }

  String draw() {
    List<Integer> faces = annotations.faces();
    int height = faces.size() * LANE + AXIS;
    add(
        """
        <svg class="timeline" viewBox="0 0 %d %d" role="img" aria-label="Timeline">
        <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect width="6" height="6" fill="#eef0f3"/>\
        <rect width="2.5" height="6" fill="#a9b1bc"/></pattern></defs>
        """,
        WIDTH, height);
    axis(faces.size() * LANE);
    for (int i = 0; i < faces.size(); i++) {
      lane(faces.get(i), i * LANE);
    }
    return svg.append("</svg>\n").toString();
  }

  private void axis(int bottom) {
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= 12; i--) {
      step = STEPS[i];
    }
    for (int second = 0; second <= seconds; second += step) {
      double x = x(second * 1_000_000L);
      add("<line class=\"tick\" x1=\"%.2f\" x2=\"%.2f\" y1=\"0\" y2=\"%d\"/>", x, x, bottom + 4);
      add("<text class=\"time\" x=\"%.2f\" y=\"%d\">%s</text>", x, bottom + 18, clock(second));
    }
  }

  private void lane(int face, int top) {
    add(
        "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>",
        NAMES - 10, top + 19, Html.escaped(annotations.nameOf(face)));
    add(
        "<rect class=\"lane\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        NAMES, top + 4, WIDTH - NAMES - RIGHT, LANE - 8);
    for (Segment segment : annotations.of(face)) {
      double left = x(segment.startMicros());
      add(
          "<rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>",
          left,
          top + 4,
          Math.max(0.4, x(segment.endMicros()) - left),
          LANE - 8,
          fill(segment.label()),
          Html.escaped(
              Text.of(
                  "%s, %s to %s",
                  Annotations.word(segment),
                  Html.seconds(segment.startMicros()),
                  Html.seconds(segment.endMicros()))));
    }
  }

  private double x(long micros) {
    double share = Math.max(0, Math.min(1, micros / 1e6 / seconds));
    return NAMES + share * (WIDTH - NAMES - RIGHT);
  }

  private static String clock(int second) {
    return second < 3600
        ? Text.of("%d:%02d", second / 60, second % 60)
        : Text.of("%d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
  }

  /** What a label is filled with: its colour, or hatching where it is uncertain. */
  static String fill(@Nullable Emotion label) {
    if (label == null) {
      return "url(#hatch)";
    }
    Color colour = Palette.LIGHT.of(label);
    return Text.of("#%06x", colour.getRGB() & 0xffffff);
  }

  private void add(String format, Object... values) {
    svg.append(Text.of(format, values)).append('\n');
  }
}
