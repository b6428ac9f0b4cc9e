package mien.capture;

/**
 * The size of all pictures that a recording gives: that of its first one, in the shape in which it
 * is shown. Later pictures of another size or shape are scaled to fit, with black beside them.
 *
 * @param width in square pixels
 * @param height in square pixels
 * @param first the first picture as it is stored
 */
record Canvas(int width, int height, Stored first) {
  /** Wider or narrower pixels than this are a damaged header, and taken for square (ours). */
  private static final double WIDEST = 4;

  /** A pixel that is square but for so much is not worth a loss of sharpness (ours). */
  private static final double SQUARE = 0.01;

  /**
   * A picture as it is stored, turned upright.
   *
   * @param pixelAspect width of a pixel to its height
   */
  record Stored(int width, int height, double pixelAspect) {
    Stored {
      boolean odd = !(pixelAspect >= 1 / WIDEST && pixelAspect <= WIDEST);
      pixelAspect = odd || Math.abs(pixelAspect - 1) < SQUARE ? 1 : pixelAspect;
    }

    /** Pixels are stretched one way, so that none is lost. */
    double shownWidth() {
      return width * Math.max(1, pixelAspect);
    }

    double shownHeight() {
      return height * Math.max(1, 1 / pixelAspect);
    }
  }

  /** Where a picture lies on the canvas. */
  record Place(int left, int top, int width, int height) {}

  /** The canvas that a recording with this first picture has. */
  static Canvas of(Stored first) {
    boolean square = first.pixelAspect() == 1;
    return new Canvas(
        square ? first.width() : even(first.shownWidth()),
        square ? first.height() : even(first.shownHeight()),
        first);
  }

  /** Encoders like even sizes. */
  private static int even(double length) {
    return 2 * (int) Math.max(1, Math.round(length / 2));
  }

  Place place(Stored picture) {
    if (picture.equals(first)) {
      return new Place(0, 0, width, height);
    }
    double scale = Math.min(width / picture.shownWidth(), height / picture.shownHeight());
    int wide = (int) Math.max(1, Math.round(picture.shownWidth() * scale));
    int high = (int) Math.max(1, Math.round(picture.shownHeight() * scale));
    return new Place((width - wide) / 2, (height - high) / 2, wide, high);
  }

  /**
   * A placed picture with black around it.
   *
   * @param pixels {@code [place.height * place.width * channels]}
   * @return {@code [height * width * channels]}; {@code pixels} itself where it fills the canvas
   */
  byte[] fill(byte[] pixels, Place place, int channels) {
    if (place.width() == width && place.height() == height) {
      return pixels;
    }
    byte[] all = new byte[width * height * channels];
    int row = place.width() * channels;
    for (int y = 0; y < place.height(); y++) {
      int to = ((place.top() + y) * width + place.left()) * channels;
      System.arraycopy(pixels, y * row, all, to, row);
    }
    return all;
  }
}
