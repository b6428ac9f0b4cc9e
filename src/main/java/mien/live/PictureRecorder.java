package mien.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mien.core.FrameResult;
import mien.core.Sound;
import mien.files.PendingFile;
import mien.output.video.LiveVideo;
import mien.pipeline.Background;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the annotated picture, and what the microphone hears, on a thread of its own. Where that
 * is slower than the frames, some are left out: nobody waits for it. Its methods are called one at
 * a time.
 */
final class PictureRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(PictureRecorder.class);
  private static final int MOST_WAITING = 4;

  private final PendingFile file;
  private final LiveVideo video;
  private final Background writer = new Background("video");
  private final AtomicInteger waiting = new AtomicInteger();
  private final @Nullable SoundCapture sound;
  private boolean begun;
  private volatile boolean whole;
  private volatile @Nullable Exception failure;

  /**
   * @param microphone opens the microphone; null where none is to be heard
   * @throws mien.core.InputException if nothing can be written there, or heard
   */
  PictureRecorder(Path target, @Nullable Supplier<? extends Source<Sound>> microphone)
      throws IOException {
    file = PendingFile.besideOlder(target);
    video = new LiveVideo(file.part(), microphone != null);
    try {
      sound = microphone == null ? null : new SoundCapture(microphone, this::hear);
    } catch (RuntimeException e) {
      writer.close();
      file.close();
      throw e;
    }
  }

  void accept(FrameResult result) {
    if (failure == null && waiting.get() < MOST_WAITING) {
      waiting.incrementAndGet();
      writer.run(() -> write(result));
    }
  }

  private void hear(Sound heard) {
    writer.run(() -> write(() -> video.hear(heard)));
  }

  private void write(FrameResult result) {
    write(
        () -> {
          video.accept(result);
          begun = true;
        });
    waiting.decrementAndGet();
  }

  /** Something that may fail for want of room. */
  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing piece) {
    try {
      if (failure == null) {
        piece.run();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The picture cannot be written any longer to {}", file.part(), e);
      failure = e;
    }
  }

  /**
   * Ends the video and gives it its name, or keeps what there is and says why in one sentence. No
   * frame makes no video.
   */
  @Nullable String finish() {
    String unheard = sound == null ? null : sound.end();
    writer.run(this::end);
    writer.close();
    Exception why = failure;
    return why == null
        ? unheard
        : "The picture was not recorded to the end (%s): what there is is in %s."
            .formatted(why.getMessage(), file.part());
  }

  /** Whether there is a video, all of it; once it is finished. */
  boolean isWhole() {
    return whole;
  }

  private void end() {
    try {
      video.close();
      if (failure == null && begun) {
        file.commit();
        whole = true;
      }
      if (failure == null) {
        file.close();
        return;
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
    file.keep();
  }
}
