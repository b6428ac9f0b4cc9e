package mien.classify;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.util.Arrays;
import mien.classify.illumination.IlluminationNormaliser;
import mien.classify.illumination.Normalisation;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Turns a face into a network's input, the same way in the window, in evaluation and in training:
 * square crop, resize, {@link Normalisation}, {@code (pixel / 255 - mean) / std}, the grey picture
 * repeated over the channels.
 *
 * <p>Native memory is kept between calls and freed by {@link #close}. Used and closed on the thread
 * that made it.
 */
public final class FacePreprocessor implements AutoCloseable {
  private final ModelCard.Input input;
  private final Size size;
  private final Mat grey;
  private final Mat pixels;
  private final FloatBuffer values;
  private final IlluminationNormaliser light;

  private byte[] square = new byte[0];
  private BytePointer squareCopy = new BytePointer(0);

  public FacePreprocessor(ModelCard.Input input) {
    this.input = input;
    light = IlluminationNormaliser.of(input.normalisation(), input.height(), input.width());
    size = new Size(input.width(), input.height());
    grey = new Mat(input.height(), input.width(), CV_8U);
    pixels = new Mat(input.height(), input.width(), CV_32F);
    values = pixels.createBuffer();
  }

  /** How many floats one face takes: channels × height × width. */
  public int length() {
    return input.channels() * input.height() * input.width();
  }

  /**
   * A face in a picture.
   *
   * @param box as a detector gives it; the crop is the square around its centre whose side is the
   *     box's longer one, widened by the card's margin. Where it reaches beyond the picture, the
   *     picture's border is repeated.
   * @param into receives {@code [channels, height, width]} from index {@code offset} on, whatever
   *     its position
   */
  public void face(GreyImage picture, FaceBox box, FloatBuffer into, int offset) {
    FaceBox area = area(box);
    write(picture, area.centerX(), area.centerY(), area.width(), into, offset);
  }

  /** The square that {@link #face} takes for a detector's box, to a pixel. */
  public FaceBox area(FaceBox box) {
    double side = Math.max(box.width(), box.height()) * (1 + 2 * input.cropMargin());
    return new FaceBox(box.centerX() - side / 2, box.centerY() - side / 2, side, side);
  }

  /**
   * A picture that is a face crop already; one that is not square is made so by repeating its
   * border.
   *
   * @param into receives {@code [channels, height, width]} from index {@code offset} on
   */
  public void crop(GreyImage crop, FloatBuffer into, int offset) {
    int side = Math.max(crop.width(), crop.height());
    write(crop, crop.width() / 2.0, crop.height() / 2.0, side, into, offset);
  }

  private void write(
      GreyImage picture, double centerX, double centerY, double size, FloatBuffer into, int at) {
    int side = Math.max(1, (int) Math.round(size));
    int left = (int) Math.round(centerX - side / 2.0);
    int top = (int) Math.round(centerY - side / 2.0);
    cut(picture, left, top, side);
    try (Mat region = new Mat(side, side, CV_8U, squareCopy)) {
      boolean shrinks = side > input.width() || side > input.height();
      resize(region, grey, this.size, 0, 0, shrinks ? INTER_AREA : INTER_LINEAR);
    }
    light.apply(grey, pixels);
    pixels.convertTo(pixels, CV_32F, 1 / (255 * input.std()), -input.mean() / input.std());
    int plane = input.height() * input.width();
    for (int channel = 0; channel < input.channels(); channel++) {
      into.put(at + channel * plane, values, 0, plane);
    }
  }

  /** Copies a square of the picture into native memory, with its border repeated outside. */
  private void cut(GreyImage picture, int left, int top, int side) {
    int count = side * side;
    if (square.length < count) {
      squareCopy.close();
      square = new byte[count];
      squareCopy = new BytePointer(count);
    }
    byte[] from = picture.pixels();
    int width = picture.width();
    int begin = clamp(-left, side);
    int end = clamp(width - left, side);
    for (int y = 0; y < side; y++) {
      int row = clamp(top + y, picture.height() - 1) * width;
      int to = y * side;
      if (begin < end) {
        System.arraycopy(from, row + left + begin, square, to + begin, end - begin);
      }
      Arrays.fill(square, to, to + begin, from[row]);
      Arrays.fill(square, to + Math.max(begin, end), to + side, from[row + width - 1]);
    }
    squareCopy.put(square, 0, count);
  }

  private static int clamp(int value, int max) {
    return Math.min(Math.max(value, 0), max);
  }

  @Override
  public void close() {
    light.close();
    size.close();
    grey.close();
    pixels.close();
    squareCopy.close();
  }
}
