package mien.capture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;
import mien.core.GreyImage;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Copies decoded frames into heap pictures, upright. Made, used and closed on one thread. */
final class PixelCopy implements AutoCloseable {
  private final Scaler toGrey = new Scaler(AV_PIX_FMT_GRAY8);
  private final Scaler toColour = new Scaler(AV_PIX_FMT_BGR24);
  private Optional<Luma> luma = Optional.empty();

  /** The frame's luma in full range, taken from its own plane where it has one. */
  GreyImage grey(AVFrame frame, Orientation orientation) {
    int width = frame.width();
    int height = frame.height();
    if (luma.isEmpty() || !luma.get().fits(frame)) {
      luma = Luma.of(frame);
    }
    byte[] pixels =
        luma.isPresent() ? luma.get().read(frame) : rows(toGrey.convert(frame), 0, width);
    return new GreyImage(
        orientation.width(width, height),
        orientation.height(width, height),
        orientation.apply(pixels, width, height, 1));
  }

  /** The frame in colour, as {@link BufferedImage#TYPE_3BYTE_BGR}. */
  BufferedImage picture(AVFrame frame, Orientation orientation) {
    int width = frame.width();
    int height = frame.height();
    byte[] stored = rows(toColour.convert(frame), 0, 3 * width);
    byte[] upright = orientation.apply(stored, width, height, 3);
    BufferedImage picture =
        new BufferedImage(
            orientation.width(width, height),
            orientation.height(width, height),
            BufferedImage.TYPE_3BYTE_BGR);
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    System.arraycopy(upright, 0, pixels, 0, pixels.length);
    return picture;
  }

  /** One plane's rows from top to bottom, {@code rowBytes} of each, without padding between. */
  static byte[] rows(AVFrame frame, int plane, int rowBytes) {
    byte[] rows = new byte[rowBytes * frame.height()];
    BytePointer data = frame.data(plane);
    long stride = frame.linesize(plane); // padded, and negative where rows lie bottom up
    if (stride == rowBytes) {
      data.get(rows);
    } else {
      for (int y = 0; y < frame.height(); y++) {
        data.position(y * stride).get(rows, y * rowBytes, rowBytes);
      }
    }
    return rows;
  }

  @Override
  public void close() {
    toGrey.close();
    toColour.close();
  }
}
