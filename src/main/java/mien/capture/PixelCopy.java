package mien.capture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import mien.capture.Canvas.Place;
import mien.core.GreyImage;
import mien.core.PixelPool;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Copies decoded frames into heap pictures, upright and all of one size. Made, used and closed on
 * one thread.
 */
final class PixelCopy implements AutoCloseable {
  /** Blue, green, red: the order of {@link BufferedImage#TYPE_3BYTE_BGR}. */
  private static final int[] BGR = {2, 1, 0};

  private static final ColorModel OPAQUE =
      new ComponentColorModel(
          ColorSpace.getInstance(ColorSpace.CS_sRGB),
          false,
          false,
          Transparency.OPAQUE,
          DataBuffer.TYPE_BYTE);

  private final PixelPool pool;
  private final Scaler toGrey = new Scaler(AV_PIX_FMT_GRAY8);
  private final Scaler toColour = new Scaler(AV_PIX_FMT_BGR24);
  private Optional<Luma> luma = Optional.empty();

  /**
   * @param pool where arrays for grey pictures come from
   */
  PixelCopy(PixelPool pool) {
    this.pool = pool;
  }

  /** The frame's luma in full range, taken from its own plane where it has one. */
  GreyImage grey(AVFrame frame, Orientation orientation, Canvas canvas, Place place) {
    if (luma.isEmpty() || !luma.get().fits(frame)) {
      luma.ifPresent(Luma::close);
      luma = Luma.of(frame);
    }
    boolean asItIs =
        place.width() == orientation.width(frame.width(), frame.height())
            && place.height() == orientation.height(frame.width(), frame.height());
    byte[] upright =
        asItIs && luma.isPresent()
            ? orientation.apply(read(luma.get(), frame), frame.width(), frame.height(), 1)
            : upright(toGrey, frame, orientation, place, 1);
    return new GreyImage(canvas.width(), canvas.height(), canvas.fill(upright, place, 1));
  }

  private byte[] read(Luma luma, AVFrame frame) {
    byte[] pixels = pool.take(frame.width() * frame.height());
    luma.read(frame, pixels);
    return pixels;
  }

  /** The frame in colour, as {@link BufferedImage#TYPE_3BYTE_BGR}. */
  BufferedImage picture(AVFrame frame, Orientation orientation, Canvas canvas, Place place) {
    byte[] pixels = canvas.fill(upright(toColour, frame, orientation, place, 3), place, 3);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(pixels, pixels.length),
            canvas.width(),
            canvas.height(),
            3 * canvas.width(),
            3,
            BGR,
            null);
    return new BufferedImage(OPAQUE, raster, false, null);
  }

  /** The frame in the size of its place. */
  private static byte[] upright(
      Scaler scaler, AVFrame frame, Orientation orientation, Place place, int channels) {
    int width = orientation.width(place.width(), place.height()); // turned back: the same swap
    int height = orientation.height(place.width(), place.height());
    byte[] stored = rows(scaler.convert(frame, width, height), 0, channels * width);
    return orientation.apply(stored, width, height, channels);
  }

  /** One plane's rows from top to bottom, {@code rowBytes} of each, without padding between. */
  static byte[] rows(AVFrame frame, int plane, int rowBytes) {
    byte[] rows = new byte[rowBytes * frame.height()];
    rows(frame, plane, rowBytes, rows);
    return rows;
  }

  /** The same, into an array of {@code rowBytes} times the frame's height. */
  static void rows(AVFrame frame, int plane, int rowBytes, byte[] into) {
    BytePointer data = frame.data(plane);
    long stride = frame.linesize(plane); // padded, and negative where rows lie bottom up
    if (stride == rowBytes) {
      data.get(into);
    } else {
      for (int y = 0; y < frame.height(); y++) {
        data.position(y * stride).get(into, y * rowBytes, rowBytes);
      }
    }
  }

  @Override
  public void close() {
    luma.ifPresent(Luma::close);
    toGrey.close();
    toColour.close();
  }
}
