package mien.output.video;

import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mien.core.FrameResult;
import mien.pipeline.Sink;
import mien.render.FramePainter;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * The annotated video of what is seen live, as Matroska: it can be played though it breaks off. Its
 * times are those of the frames; it is silent. Opened, used and closed on one thread.
 */
public final class LiveVideo implements Sink<FrameResult> {
  private static final int USUAL_RATE = 30;
  private static final int TICKS = 1000;

  private final Path file;
  private final FramePainter painter = new FramePainter();
  private @Nullable PictureTrack pictures;
  private @Nullable Muxer muxer;
  private long endMicros;

  /**
   * Makes nothing before the first frame.
   *
   * @param file where to write, whatever its name
   */
  public LiveVideo(Path file) {
    this.file = file;
  }

  /**
   * @param result its frame carries its colour picture, all of one size
   */
  @Override
  public void accept(FrameResult result) throws IOException {
    BufferedImage picture = VideoFile.drawn(result, List.of(), painter::paint);
    PictureTrack track = pictures;
    if (track == null) {
      track = open(picture.getWidth(), picture.getHeight());
      pictures = track;
    }
    long micros = result.frame().origin().timestampMicros();
    track.write(picture, ticks(micros));
    endMicros = micros + 1_000_000 / USUAL_RATE;
  }

  private PictureTrack open(int width, int height) throws IOException {
    PictureEncoder encoder = new PictureEncoder(width, height, av_make_q(USUAL_RATE, 1));
    AVRational tick = av_make_q(1, TICKS);
    try {
      Muxer opened = new Muxer(file, Container.MKV, tick, encoder);
      muxer = opened;
      return new PictureTrack(encoder, opened);
    } catch (IOException e) {
      encoder.close();
      throw e;
    }
  }

  private static long ticks(long micros) {
    return micros * TICKS / 1_000_000;
  }

  @Override
  public void close() throws IOException {
    if (pictures == null || muxer == null) {
      return;
    }
    try {
      pictures.finish(ticks(endMicros));
      muxer.finish(0);
    } finally {
      pictures.close();
      pictures = null;
    }
  }
}
