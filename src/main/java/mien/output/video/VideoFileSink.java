package mien.output.video;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.pipeline.Sink;
import mien.pipeline.Source;

/**
 * Writes the annotated video of what is still being analysed. Where faces are to be covered it runs
 * behind, so that it knows who will come; not one picture waits for that, since it decodes the
 * recording once more. Opened, used and closed on one thread.
 */
public final class VideoFileSink implements Sink<FrameResult> {
  private record Seen(long micros, List<Face> faces) {}

  private final VideoFile file;
  private final Source<Frame> pictures;
  private final FacesAround around;
  private final long behindMicros;
  private final Deque<Seen> waiting = new ArrayDeque<>();

  /**
   * @param file is closed with this
   * @param pictures opens the same frames with their colours
   */
  public VideoFileSink(VideoFile file, Callable<? extends Source<Frame>> pictures, Privacy privacy)
      throws Exception {
    this.file = file;
    this.around = new FacesAround(privacy);
    this.behindMicros = privacy.blurs() ? FacesAround.AROUND_MICROS : 0;
    try {
      this.pictures = pictures.call();
    } catch (Exception e) {
      try (file) {
        throw e;
      }
    }
  }

  /**
   * @throws InputException if the recording gives other frames than those analysed
   */
  @Override
  public void accept(FrameResult result) throws Exception {
    long micros = result.frame().timestampMicros();
    waiting.addLast(new Seen(micros, result.faces()));
    around.see(micros, result);
    while (!waiting.isEmpty() && micros - waiting.getFirst().micros() >= behindMicros) {
      write(waiting.removeFirst());
    }
  }

  private void write(Seen seen) throws Exception {
    Frame frame =
        pictures
            .next()
            .filter(next -> next.timestampMicros() == seen.micros())
            .orElseThrow(() -> new InputException("it gave other frames when it was read again"));
    file.write(new FrameResult(frame, seen.faces()), around.covers(seen.micros(), frame.width()));
  }

  @Override
  public void close() throws Exception {
    try (file;
        pictures) {
      while (!waiting.isEmpty()) {
        write(waiting.removeFirst());
      }
    }
  }
}
