package mien.training.data;

import mien.core.GreyImage;

/**
 * An affine look at a picture, around its centre.
 *
 * @param zoomX the share of the picture's width that is seen; negative mirrors it left to right
 * @param zoomY the share of its height; negative turns it upside down
 * @param angle in radians, of the looking frame
 * @param shiftX of the frame, as a share of the picture's width
 * @param shiftY as a share of its height
 */
record Warp(double zoomX, double zoomY, double angle, double shiftX, double shiftY) {

  /**
   * What is seen, {@code [height * width]}, 0 to 255; bilinear between pixel centres, the border
   * repeated beyond it.
   */
  float[] sample(GreyImage picture, int width, int height) {
    int w = picture.width();
    int h = picture.height();
    byte[] in = picture.pixels();
    float cos = (float) Math.cos(angle);
    float sin = (float) Math.sin(angle);
    float stepX = (float) (zoomX * w / width);
    float stepY = (float) (zoomY * h / height);
    float centerX = (float) (w * (0.5 + shiftX) - 0.5);
    float centerY = (float) (h * (0.5 + shiftY) - 0.5);
    float[] out = new float[width * height];
    for (int v = 0; v < height; v++) {
      float a = (0.5f - width / 2f) * stepX;
      float b = (v + 0.5f - height / 2f) * stepY;
      float rowX = centerX + a * cos - b * sin;
      float rowY = centerY + a * sin + b * cos;
      for (int u = 0; u < width; u++) {
        float x = clamp(rowX + u * (stepX * cos), w - 1);
        float y = clamp(rowY + u * (stepX * sin), h - 1);
        int left = (int) x;
        int top = (int) y;
        int at = top * w + left;
        int right = left < w - 1 ? 1 : 0;
        int below = top < h - 1 ? w : 0;
        float upper = lerp(in[at], in[at + right], x - left);
        float lower = lerp(in[at + below], in[at + below + right], x - left);
        out[v * width + u] = upper + (lower - upper) * (y - top);
      }
    }
    return out;
  }

  private static float lerp(byte from, byte to, float part) {
    int a = from & 0xff;
    return a + ((to & 0xff) - a) * part;
  }

  private static float clamp(float value, float max) {
    return value < 0 ? 0 : value > max ? max : value;
  }
}
