package mien.classify;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import mien.classify.illumination.IlluminationNormaliser;
import mien.classify.illumination.Normalisation;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import mien.inference.Halving;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Turns a face into a network's input, the same way in the window, in evaluation and in training:
 * square crop, upright if the card says so, resize, {@link Normalisation}, {@code (pixel / 255 -
 * mean) / std}, the grey picture repeated over the channels.
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

  private final Halving halving = new Halving();
  private final Mat turned = new Mat();
  private final Mat turnMat = new Mat(2, 3, CV_64F);
  private final DoubleBuffer turn = turnMat.createBuffer();
  private final Scalar black = new Scalar();

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
   * @param found as a detector gives it; the crop is the square around its centre whose side is the
   *     box's longer one, widened by the card's margin, and turned if the card says so. Where it
   *     reaches beyond the picture, the picture's border is repeated.
   * @param into receives {@code [channels, height, width]} from index {@code offset} on, whatever
   *     its position
   */
  public void face(GreyImage picture, TurnedBox found, FloatBuffer into, int offset) {
    TurnedBox area = area(found);
    FaceBox square = area.box();
    if (area.roll() == 0) {
      write(picture, square.centerX(), square.centerY(), square.width(), into, offset);
    } else {
      writeTurned(picture, area, into, offset);
    }
  }

  /** The square that {@link #face} takes for a detector's box, to a pixel. */
  public TurnedBox area(TurnedBox found) {
    return input.crop().of(found, input.cropMargin());
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

  /**
   * The mirror image of a face that is written already, left for right.
   *
   * @param floats holds the face from index {@code from} on, and gets its image from {@code to} on
   */
  void mirror(FloatBuffer floats, int from, int to) {
    int width = input.width();
    for (int row = 0; row < length(); row += width) {
      for (int x = 0; x < width; x++) {
        floats.put(to + row + x, floats.get(from + row + width - 1 - x));
      }
    }
  }

  private void write(
      GreyImage picture, double centerX, double centerY, double size, FloatBuffer into, int at) {
    int side = Math.max(1, (int) Math.round(size));
    int left = (int) Math.round(centerX - side / 2.0);
    int top = (int) Math.round(centerY - side / 2.0);
    cut(picture, left, top, side);
    try (Mat region = new Mat(side, side, CV_8U, squareCopy)) {
      write(region, into, at);
    }
  }

  /**
   * Cuts out an upright square that holds the turned one, and turns that back in it. A large face
   * is halved first: to turn all its pixels, most of which the network is not shown, took as long
   * as half of what the network does.
   */
  private void writeTurned(GreyImage picture, TurnedBox area, FloatBuffer into, int at) {
    int side = Math.max(1, (int) Math.round(area.box().width()));
    int grain = Halving.grain(side, side, 2 * input.width(), 2 * input.height());
    double radians = Math.toRadians(area.roll());
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    int around = (int) Math.ceil(side * (Math.abs(cos) + Math.abs(sin)) / grain + 2) * grain;
    int left = (int) Math.round(area.box().centerX() - around / 2.0);
    int top = (int) Math.round(area.box().centerY() - around / 2.0);
    cut(picture, left, top, around);
    int upright = Math.round((float) side / grain);
    double step = (double) side / grain / upright;
    double middle = step * (upright - 1) / 2;
    double x = (area.box().centerX() - left) / grain - 0.5;
    double y = (area.box().centerY() - top) / grain - 0.5;
    turn.put(0, step * cos).put(1, -step * sin).put(2, x - cos * middle + sin * middle);
    turn.put(3, step * sin).put(4, step * cos).put(5, y - sin * middle - cos * middle);
    try (Mat region = new Mat(around, around, CV_8U, squareCopy);
        Size whole = new Size(upright, upright)) {
      warpAffine(
          halving.halved(region, grain),
          turned,
          turnMat,
          whole,
          INTER_LINEAR | WARP_INVERSE_MAP,
          BORDER_REPLICATE,
          black);
    }
    write(turned, into, at);
  }

  private void write(Mat square, FloatBuffer into, int at) {
    boolean shrinks = square.cols() > input.width() || square.rows() > input.height();
    resize(square, grey, size, 0, 0, shrinks ? INTER_AREA : INTER_LINEAR);
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
    halving.close();
    turned.close();
    turnMat.close();
    black.close();
    squareCopy.close();
  }
}
