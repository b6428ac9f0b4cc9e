package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/**
 * Pictures on their way into a file: encoded, and each held back until the next one's time tells
 * how long it is shown. Times are ticks of the muxer's clock. Opened, used and closed on one
 * thread.
 */
final class PictureTrack implements AutoCloseable {
  private final PictureEncoder encoder;
  private final Muxer muxer;
  private final Deque<Long> times = new ArrayDeque<>();
  private final AVPacket held = av_packet_alloc();
  private long heldTime = AV_NOPTS_VALUE;
  private long lastTime = Long.MIN_VALUE;

  /** Both are closed with this. */
  PictureTrack(PictureEncoder encoder, Muxer muxer) {
    this.encoder = encoder;
    this.muxer = muxer;
  }

  /** Containers want each time to be later than the one before; some cameras' files break that. */
  void write(BufferedImage picture, long time) throws IOException {
    lastTime = Math.max(lastTime + 1, time);
    times.addLast(lastTime);
    AVPacket packet = encoder.encode(picture);
    if (packet != null) {
      take(packet);
    }
  }

  private void take(AVPacket packet) throws IOException {
    long time = times.removeFirst();
    if (heldTime != AV_NOPTS_VALUE) {
      muxer.writePicture(held, heldTime, time - heldTime);
    }
    av_packet_move_ref(held, packet);
    heldTime = time;
  }

  /** Writes what is held back; the last picture is shown up to this time. */
  void finish(long endTime) throws IOException {
    for (@Nullable AVPacket packet = encoder.drain(); packet != null; packet = encoder.drain()) {
      take(packet);
    }
    if (heldTime != AV_NOPTS_VALUE) {
      muxer.writePicture(held, heldTime, Math.max(1, endTime - heldTime));
    }
  }

  @Override
  public void close() {
    muxer.close();
    encoder.close();
    av_packet_free(held);
  }
}
