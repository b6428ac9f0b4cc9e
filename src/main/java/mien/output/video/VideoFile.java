package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mien.core.FaceBox;
import mien.core.FrameResult;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * The annotated video: the frames in their size, each at its own time, with what {@code overlay}
 * draws, and the input's sound packet by packet as it is, or as raw samples where the container
 * takes it not. Opened, used and closed on one thread.
 */
public final class VideoFile implements AutoCloseable {
  private final Path file;
  private final Container container;
  private final Excerpt excerpt;
  private final BiConsumer<Graphics2D, FrameResult> overlay;
  private final Consumer<String> notes;
  private final SourceMedia source;
  private final Deque<Long> times = new ArrayDeque<>();
  private final AVPacket held;
  private long heldTime = AV_NOPTS_VALUE;
  private long lastTime = Long.MIN_VALUE;
  private long lastMicros;
  private long toldEndMicros;
  private @Nullable AVPacket sound;
  private @Nullable PictureEncoder encoder;
  private @Nullable Muxer muxer;

  /**
   * @param input the video that the frames come from
   * @param file where to write
   * @param container its kind, whatever the file's name
   * @param excerpt the stretch of the input that the frames come from; its start is the video's
   *     zero
   * @param overlay draws over each frame
   * @param notes hears in half a sentence what becomes of sound that cannot be kept as it is
   */
  public VideoFile(
      Path input,
      Path file,
      Container container,
      Excerpt excerpt,
      BiConsumer<Graphics2D, FrameResult> overlay,
      Consumer<String> notes)
      throws IOException {
    this.file = file;
    this.container = container;
    this.excerpt = excerpt;
    this.overlay = overlay;
    this.notes = notes;
    this.source = new SourceMedia(input);
    this.held = av_packet_alloc(); // after what may fail
    this.sound = source.nextSound();
  }

  /**
   * Writes the next frame.
   *
   * @param result its frame carries its colour picture
   * @param covers what is made unrecognisable in it
   */
  public void write(FrameResult result, List<FaceBox> covers) throws IOException {
    BufferedImage picture = drawn(result, covers);
    if (encoder == null || muxer == null) {
      encoder = new PictureEncoder(picture.getWidth(), picture.getHeight(), source.frameRate());
      muxer = new Muxer(file, container, source, encoder, notes);
    }
    long micros = result.frame().timestampMicros();
    // Containers want each time to be later than the one before; some cameras' files break that.
    lastTime = Math.max(lastTime + 1, ticks(micros));
    times.addLast(lastTime);
    lastMicros = micros;
    long told = result.frame().origin().durationMicros();
    toldEndMicros = micros + (told > 0 ? told : source.frameMicros());
    AVPacket packet = encoder.encode(picture);
    if (packet != null) {
      take(muxer, packet);
    }
    copySound(muxer, micros);
  }

  private BufferedImage drawn(FrameResult result, List<FaceBox> covers) {
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
    return Ffmpeg.fromMicros(micros + source.startMicros(), source.timeBase())
        - Ffmpeg.fromMicros(excerptStart(), source.timeBase());
  }

  /** On the source's clock; a video from the beginning keeps the source's times. */
  private long excerptStart() {
    return excerpt.fromMicros() == 0 ? 0 : excerpt.fromMicros() + source.startMicros();
  }

  /** Holds a packet back until the next one's time tells how long its picture is shown. */
  private void take(Muxer to, AVPacket packet) throws IOException {
    long time = times.removeFirst();
    if (heldTime != AV_NOPTS_VALUE) {
      to.writePicture(held, heldTime, time - heldTime);
    }
    av_packet_move_ref(held, packet);
    heldTime = time;
  }

  /** Copies the sound up to a time, so that pictures and sound lie side by side in the file. */
  private void copySound(Muxer to, long untilMicros) throws IOException {
    while (sound != null) {
      AVRational tick = source.stream(sound.stream_index()).time_base();
      long micros = Ffmpeg.toMicros(sound.dts(), tick) - source.startMicros();
      if (micros > untilMicros) {
        return;
      }
      if (excerpt.contains(micros)) {
        to.writeSound(sound, excerptStart());
      }
      sound = source.nextSound();
    }
  }

  /** Where the last frame ends: as the container says, else the frame, else the usual rate. */
  private long endMicros() {
    long whole = source.endMicros() > lastMicros ? source.endMicros() : toldEndMicros;
    return Math.min(whole, excerpt.toMicros());
  }

  private void finish(PictureEncoder from, Muxer to) throws IOException {
    for (AVPacket packet = from.drain(); packet != null; packet = from.drain()) {
      take(to, packet);
    }
    if (heldTime != AV_NOPTS_VALUE) {
      to.writePicture(held, heldTime, Math.max(1, ticks(endMicros()) - heldTime));
    }
    copySound(to, excerpt.toMicros());
    to.finish(excerptStart());
  }

  @Override
  public void close() throws IOException {
    try {
      if (encoder != null && muxer != null) {
        finish(encoder, muxer);
      }
    } finally {
      if (muxer != null) {
        muxer.close();
      }
      if (encoder != null) {
        encoder.close();
      }
      av_packet_free(held);
      source.close();
    }
  }
}
