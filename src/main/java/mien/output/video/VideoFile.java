package mien.output.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mien.capture.FFmpeg;
import mien.core.FaceBox;
import mien.core.FrameResult;
import mien.core.Span;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * The annotated video: the frames in their size, each at its media time, with what {@code overlay}
 * draws, and the input's sound packet by packet as it is, or as raw samples where the container
 * takes it not. Opened, used and closed on one thread.
 */
public final class VideoFile implements AutoCloseable {
  private final Path file;
  private final Container container;
  private final Span stretch;
  private final BiConsumer<Graphics2D, FrameResult> overlay;
  private final Consumer<String> notes;
  private final SourceMedia source;
  private long lastMicros;
  private long toldEndMicros;
  private @Nullable AVPacket sound;
  private @Nullable PictureTrack pictures;
  private @Nullable Muxer muxer;

  /**
   * @param input the video that the frames come from
   * @param file where to write
   * @param container its kind, whatever the file's name
   * @param stretch of the input that the frames come from; its start is the video's zero
   * @param overlay draws over each frame
   * @param notes hears in half a sentence what becomes of sound that cannot be kept as it is
   */
  public VideoFile(
      Path input,
      Path file,
      Container container,
      Span stretch,
      BiConsumer<Graphics2D, FrameResult> overlay,
      Consumer<String> notes)
      throws IOException {
    this.file = file;
    this.container = container;
    this.stretch = stretch;
    this.overlay = overlay;
    this.notes = notes;
    this.source = new SourceMedia(input);
    this.sound = source.nextSound();
  }

  /**
   * Writes the next frame.
   *
   * @param result its frame carries its colour picture
   * @param covers what is made unrecognisable in it
   */
  public void write(FrameResult result, List<FaceBox> covers) throws IOException {
    BufferedImage picture = drawn(result, covers, overlay);
    if (pictures == null || muxer == null) {
      PictureEncoder encoder =
          new PictureEncoder(picture.getWidth(), picture.getHeight(), source.frameRate());
      try {
        muxer = new Muxer(file, container, source, encoder, notes);
      } catch (IOException e) {
        encoder.close();
        throw e;
      }
      pictures = new PictureTrack(encoder, muxer);
    }
    long micros = result.frame().timestampMicros();
    lastMicros = micros;
    long told = result.frame().origin().durationMicros();
    toldEndMicros = micros + (told > 0 ? told : source.frameMicros());
    pictures.write(picture, ticks(micros));
    copySound(muxer, micros);
  }

  /** A copy of the frame's colour picture with what covers it and what is drawn over it. */
  static BufferedImage drawn(
      FrameResult result, List<FaceBox> covers, BiConsumer<Graphics2D, FrameResult> overlay) {
    BufferedImage picture =
        Objects.requireNonNull(result.frame().picture(), "the frame has no colour picture");
    BufferedImage copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    picture.copyData(copy.getRaster());
    covers.forEach(box -> Mosaic.cover(copy, box));
    Graphics2D graphics = copy.createGraphics();
    overlay.accept(graphics, result);
    graphics.dispose();
    return copy;
  }

  private long ticks(long micros) {
    return FFmpeg.fromMicros(micros + source.startMicros(), source.timeBase())
        - FFmpeg.fromMicros(stretchStart(), source.timeBase());
  }

  /** On the source's clock, whose own zero may lie anywhere. */
  private long stretchStart() {
    return stretch.startMicros() + source.startMicros();
  }

  /** Copies the sound up to a time, so that pictures and sound lie side by side in the file. */
  private void copySound(Muxer to, long untilMicros) throws IOException {
    while (sound != null) {
      AVRational tick = source.stream(sound.stream_index()).time_base();
      long micros = FFmpeg.toMicros(sound.dts(), tick) - source.startMicros();
      if (micros > untilMicros) {
        return;
      }
      if (stretch.contains(Math.max(0, micros))) { // sound may begin before the pictures
        to.writeSound(sound, stretchStart());
      }
      sound = source.nextSound();
    }
  }

  /** Where the last frame ends: as the container says, else the frame, else the usual rate. */
  private long endMicros() {
    long whole = source.endMicros() > lastMicros ? source.endMicros() : toldEndMicros;
    return Math.min(whole, stretch.endMicros());
  }

  private void finish(PictureTrack track, Muxer to) throws IOException {
    track.finish(ticks(endMicros()));
    copySound(to, stretch.endMicros());
    to.finish(stretchStart());
  }

  @Override
  public void close() throws IOException {
    try {
      if (pictures != null && muxer != null) {
        finish(pictures, muxer);
      }
    } finally {
      if (pictures != null) {
        pictures.close();
      }
      source.close();
    }
  }
}
