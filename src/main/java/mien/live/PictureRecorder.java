package mien.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import mien.core.FrameResult;
import mien.files.PendingFile;
import mien.output.video.LiveVideo;
import mien.pipeline.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the annotated picture on a thread of its own. Where that is slower than the frames, some
 * are left out: nobody waits for it. Its methods are called one at a time.
 */
final class PictureRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(PictureRecorder.class);
  private static final int MOST_WAITING = 4;

  private final PendingFile file;
  private final LiveVideo video;
  private final Background writer = new Background("video");
  private final AtomicInteger waiting = new AtomicInteger();
  private boolean begun;
  private volatile @Nullable Exception failure;

  /**
   * @throws mien.core.InputException if nothing can be written there
   */
  PictureRecorder(Path target) {
    file = PendingFile.besideOlder(target);
    video = new LiveVideo(file.part());
  }

  void accept(FrameResult result) {
    if (failure == null && waiting.get() < MOST_WAITING) {
      waiting.incrementAndGet();
      writer.run(() -> write(result));
    }
  }

  private void write(FrameResult result) {
    try {
      if (failure == null) {
        video.accept(result);
        begun = true;
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The picture cannot be written any longer to {}", file.part(), e);
      failure = e;
    } finally {
      waiting.decrementAndGet();
    }
  }

  /**
   * Ends the video and gives it its name, or keeps what there is and says why in one sentence. No
   * frame makes no video.
   */
  @Nullable String finish() {
    writer.run(this::end);
    writer.close();
    Exception why = failure;
    return why == null
        ? null
        : "The picture was not recorded to the end (%s): what there is is in %s."
            .formatted(why.getMessage(), file.part());
  }

  private void end() {
    try {
      video.close();
      if (failure == null && begun) {
        file.commit();
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
