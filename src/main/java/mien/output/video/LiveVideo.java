package mien.output.video;

import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mien.capture.Microphone;
import mien.core.FrameResult;
import mien.core.Sound;
import mien.pipeline.Sink;
import mien.render.FramePainter;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * The annotated video of what is seen live, as Matroska: it can be played though it breaks off. Its
 * times are those of the frames. Opened, used and closed on one thread.
 */
public final class LiveVideo implements Sink<FrameResult> {
  private static final int USUAL_RATE = 30;
  private static final int TICKS = 1000;

  private final Path file;
  private final boolean heard;
  private final FramePainter painter = new FramePainter();
  private @Nullable PictureTrack pictures;
  private @Nullable Muxer muxer;
  private @Nullable SoundEncoder sound;
  private long endMicros;
  private long zeroMicros;

  /**
   * Makes nothing before the first frame.
   *
   * @param file where to write, whatever its name
   * @param heard whether there is sound beside the picture
   */
  public LiveVideo(Path file, boolean heard) {
    this.file = file;
    this.heard = heard;
  }

  /**
   * @param result its frame carries its colour picture, all of one size
   */
  @Override
  public void accept(FrameResult result) throws IOException {
    BufferedImage picture = VideoFile.drawn(result, List.of(), painter::paint);
    long micros = result.frame().origin().timestampMicros();
    PictureTrack track = pictures;
    if (track == null) {
      track = open(picture.getWidth(), picture.getHeight());
      pictures = track;
      zeroMicros = result.frame().grabbedNanos() / 1000 - micros;
    }
    track.write(picture, ticks(micros));
    endMicros = micros + 1_000_000 / USUAL_RATE;
  }

  /**
   * Takes sound of {@link Microphone}; what was heard before the first frame is left out.
   *
   * @param piece its timestamp is of {@link System#nanoTime()}, in µs, as when frames are grabbed
   */
  public void hear(Sound piece) throws IOException {
    long micros = piece.timestampMicros() - zeroMicros;
    if (muxer != null && sound != null && micros >= 0) {
      muxer.writeEncoded(sound.encode(piece), micros);
    }
  }

  private PictureTrack open(int width, int height) throws IOException {
    PictureEncoder encoder = new PictureEncoder(width, height, av_make_q(USUAL_RATE, 1));
    AVRational tick = av_make_q(1, TICKS);
    try {
      sound = heard ? new SoundEncoder(Microphone.MOMENTS) : null;
      Muxer opened = new Muxer(file, Container.MKV, tick, encoder, sound);
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
    try {
      if (pictures != null && muxer != null) {
        pictures.finish(ticks(endMicros));
        muxer.finish(0);
      }
    } finally {
      if (pictures != null) {
        pictures.close();
        pictures = null;
      }
      if (sound != null) {
        sound.close();
        sound = null;
      }
    }
  }
}
