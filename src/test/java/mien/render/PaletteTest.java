package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import mien.core.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
  /** Machado, Oliveira and Fernandes 2009, table 1, severity 1.0; the first is normal sight. */
  private static final List<double[][]> SIGHTS =
      List.of(
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  static List<Palette> palettes() {
    return List.of(Palette.DARK, Palette.LIGHT);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textCanBeRead(Palette palette) {
    for (Color ground : List.of(palette.ground(), palette.card())) {
      for (Color text :
          List.of(palette.text(), palette.quiet(), palette.accent(), palette.alert())) {
        assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void emotionsStandOutFromTheCard(Palette palette) {
    for (Emotion emotion : Emotion.ALL) {
      assertThat(contrast(palette.edge(emotion), palette.card())).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void emotionsHaveTheSameColourOnEveryGroundButNeutral() {
    for (Emotion emotion : Emotion.ALL) {
      assertThat(Palette.LIGHT.of(emotion).equals(Palette.DARK.of(emotion)))
          .isEqualTo(emotion != Emotion.NEUTRAL);
      assertThat(Palette.DARK.edge(emotion)).isEqualTo(Palette.DARK.of(emotion));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void wordsOnAColourCanBeRead(Palette palette) {
    for (Color emotion : palette.emotions()) {
      assertThat(contrast(Palette.inkOn(emotion), emotion)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theColourBlindTellEmotionsApart(Palette palette) {
    assertThat(palette.emotions()).hasSize(7);
    assertApart(palette.emotions(), 14);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theColourBlindTellTheFirstSixTracksApart(Palette palette) {
    List<Color> tracks = IntStream.rangeClosed(1, 6).mapToObj(Palette::ofTrack).toList();
    assertApart(tracks, 12);
    tracks.forEach(t -> assertThat(contrast(t, Palette.DARK.ground())).isGreaterThan(4.5));
  }

  /** The distance of CIE 1976 in L*a*b*, for every pair and every sight. */
  private static void assertApart(List<Color> colours, double least) {
    for (double[][] sight : SIGHTS) {
      for (int i = 0; i < colours.size(); i++) {
        for (int j = 0; j < i; j++) {
          double[] a = lab(seen(colours.get(i), sight));
          double[] b = lab(seen(colours.get(j), sight));
          assertThat(Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]))
              .as("%s and %s", colours.get(i), colours.get(j))
              .isGreaterThan(least);
        }
      }
    }
  }

  private static double contrast(Color a, Color b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(Color c) {
    double[] l = linear(c);
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  }

  private static double[] linear(Color c) {
    double[] l = {c.getRed() / 255.0, c.getGreen() / 255.0, c.getBlue() / 255.0};
    for (int i = 0; i < 3; i++) {
      l[i] = l[i] <= 0.04045 ? l[i] / 12.92 : Math.pow((l[i] + 0.055) / 1.055, 2.4);
    }
    return l;
  }

  private static double[] seen(Color c, double[][] sight) {
    double[] l = linear(c);
    double[] s = new double[3];
    for (int i = 0; i < 3; i++) {
      double v = sight[i][0] * l[0] + sight[i][1] * l[1] + sight[i][2] * l[2];
      s[i] = Math.max(0, Math.min(1, v));
    }
    return s;
  }

  private static double[] lab(double[] l) {
    double x = root((0.4124 * l[0] + 0.3576 * l[1] + 0.1805 * l[2]) / 0.95047);
    double y = root(0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]);
    double z = root((0.0193 * l[0] + 0.1192 * l[1] + 0.9505 * l[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }
}
