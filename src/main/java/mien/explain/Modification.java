package mien.explain;

import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;

/**
 * A face changed towards an emotion. {@code after} is synthetic, and must be called so wherever it
 * is shown.
 *
 * @param before as the network saw it, in its input's size and with the card's normalisation
 * @param steps of gradient ascent
 */
public record Modification(
    Emotion target,
    GreyImage before,
    GreyImage after,
    EmotionScores scoresBefore,
    EmotionScores scoresAfter,
    int steps) {

  /** Lighter than middle grey where a pixel became lighter; the largest change is full contrast. */
  public GreyImage difference() {
    byte[] grey = new byte[before.pixels().length];
    int largest = 1;
    for (int i = 0; i < grey.length; i++) {
      largest = Math.max(largest, Math.abs(change(i)));
    }
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (128 + 127 * change(i) / largest);
    }
    return new GreyImage(before.width(), before.height(), grey);
  }

  private int change(int pixel) {
    return (after.pixels()[pixel] & 0xff) - (before.pixels()[pixel] & 0xff);
  }

  /** Whether the network finds the emotion more probable than before. */
  public boolean raised() {
    return scoresAfter.of(target) > scoresBefore.of(target);
  }
}
