package mien.ui.live;

import java.awt.Color;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.border.Border;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FrameResult;
import mien.render.Palette;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody in view appears to express the one emotion that the user waits for; none unless
 * chosen. It holds on for a moment, so that nothing flickers.
 */
final class Alert {
  private static final long HOLD_MICROS = 1_000_000;

  /**
   * How thick the frame around the picture is, and the dark line on either side of it, without
   * which one in a light colour would not be seen in a light window.
   */
  private static final int FRAME = 8;

  private static final int LINE = 2;

  private @Nullable Emotion emotion;
  private long seenMicros;
  private boolean seen;

  /** Waits for the next emotion; after the last, for none. */
  void next() {
    List<Emotion> all = Emotion.ALL;
    int place = emotion == null ? 0 : all.indexOf(emotion) + 1;
    emotion = place < all.size() ? all.get(place) : null;
    seen = false;
  }

  /** What is waited for; null if nothing is. */
  @Nullable Emotion emotion() {
    return emotion;
  }

  /** Looks at the next frame. */
  boolean on(FrameResult result) {
    long micros = result.frame().timestampMicros();
    if (emotion != null && result.faces().stream().anyMatch(this::shows)) {
      seen = true;
      seenMicros = micros;
    } else if (micros < seenMicros || micros - seenMicros > HOLD_MICROS) {
      seen = false;
    }
    return seen;
  }

  /** Whether it was seen in the last frame that was looked at, or a moment before. */
  boolean isSeen() {
    return seen;
  }

  /** What was seen is no longer shown. */
  void forget() {
    seen = false;
  }

  /**
   * What stands around the picture: a frame in the emotion's colour while it is seen, and room for
   * one while it is awaited, so that the picture stays where it is; null if nothing is awaited.
   */
  @Nullable Border frame() {
    Emotion awaited = emotion;
    if (awaited == null) {
      return null;
    }
    if (!seen) {
      int room = 2 * Theme.scaled(LINE) + Theme.scaled(FRAME);
      return BorderFactory.createEmptyBorder(room, room, room, room);
    }
    Border line = BorderFactory.createLineBorder(Color.BLACK, Theme.scaled(LINE));
    Color colour = Palette.DARK.of(awaited);
    Border band = BorderFactory.createLineBorder(colour, Theme.scaled(FRAME));
    return BorderFactory.createCompoundBorder(line, BorderFactory.createCompoundBorder(band, line));
  }

  private boolean shows(Face face) {
    Expression said = face.expression();
    return said != null && !said.uncertain() && said.label() == emotion;
  }
}
