package mien.capture;

/**
 * How stored pictures are turned to stand upright: first mirrored along the main diagonal if {@code
 * transposed}, then from left to right, then from top to bottom. All eight right-angled
 * orientations are one of these.
 */
record Orientation(boolean transposed, boolean flippedX, boolean flippedY) {
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /**
   * The orientation nearest to a display matrix.
   *
   * @param matrix FFmpeg's {@code [3 * 3]} display matrix: a stored pixel (p, q) is shown at {@code
   *     (p * matrix[0] + q * matrix[3], p * matrix[1] + q * matrix[4])}, up to a shift
   */
  static Orientation of(int[] matrix) {
    long straight = Math.abs((long) matrix[0]) + Math.abs((long) matrix[4]);
    long crossed = Math.abs((long) matrix[1]) + Math.abs((long) matrix[3]);
    return crossed > straight
        ? new Orientation(true, matrix[3] < 0, matrix[1] < 0)
        : new Orientation(false, matrix[0] < 0, matrix[4] < 0);
  }

  /** Clockwise turn in degrees, mirroring aside. */
  int degrees() {
    if (transposed) {
      return flippedX ? 90 : 270;
    }
    return flippedX && flippedY ? 180 : 0;
  }

  int width(int storedWidth, int storedHeight) {
    return transposed ? storedHeight : storedWidth;
  }

  int height(int storedWidth, int storedHeight) {
    return transposed ? storedWidth : storedHeight;
  }

  /**
   * The upright picture.
   *
   * @param stored {@code [height * width * channels]}
   * @return {@code stored} itself if it is upright, else a new array of the same length
   */
  byte[] apply(byte[] stored, int width, int height, int channels) {
    if (equals(UPRIGHT)) {
      return stored;
    }
    int outWidth = width(width, height);
    int outHeight = height(width, height);
    int stepX = (transposed ? width : 1) * (flippedX ? -1 : 1) * channels;
    int stepY = (transposed ? 1 : width) * (flippedY ? -1 : 1) * channels;
    int first =
        (flippedX ? -stepX * (outWidth - 1) : 0) + (flippedY ? -stepY * (outHeight - 1) : 0);
    byte[] upright = new byte[stored.length];
    int to = 0;
    for (int y = 0; y < outHeight; y++) {
      int from = first + y * stepY;
      for (int x = 0; x < outWidth; x++, from += stepX) {
        for (int c = 0; c < channels; c++) {
          upright[to++] = stored[from + c];
        }
      }
    }
    return upright;
  }
}
