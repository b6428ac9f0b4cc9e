package mien.evaluation;

import java.util.ArrayList;
import java.util.List;
import mien.core.GreyImage;

/** Which versions of a face are judged and averaged (test-time augmentation). */
public enum Views {
  /** The picture alone. */
  PLAIN,
  /** The picture and its mirror image. */
  FLIP,
  /** Both, also shifted left, right, up and down by a twenty-fourth: two pixels of 48. */
  FLIP_AND_SHIFTS;

  private static final int SHIFT_PARTS = 24;

  List<GreyImage> of(GreyImage picture) {
    List<GreyImage> views = new ArrayList<>();
    views.add(picture);
    if (this == FLIP_AND_SHIFTS) {
      int dx = Math.max(1, picture.width() / SHIFT_PARTS);
      int dy = Math.max(1, picture.height() / SHIFT_PARTS);
      views.add(seen(picture, dx, 0, false));
      views.add(seen(picture, -dx, 0, false));
      views.add(seen(picture, 0, dy, false));
      views.add(seen(picture, 0, -dy, false));
    }
    if (this != PLAIN) {
      List.copyOf(views).forEach(view -> views.add(seen(view, 0, 0, true)));
    }
    return views;
  }

  /** A shifted or mirrored copy; the border is repeated. */
  private static GreyImage seen(GreyImage picture, int dx, int dy, boolean mirrored) {
    int width = picture.width();
    int height = picture.height();
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = Math.min(Math.max((mirrored ? width - 1 - x : x) + dx, 0), width - 1);
        int fromY = Math.min(Math.max(y + dy, 0), height - 1);
        pixels[y * width + x] = picture.pixels()[fromY * width + fromX];
      }
    }
    return new GreyImage(width, height, pixels);
  }
}
