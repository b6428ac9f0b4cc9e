package mien.review;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mien.core.Frame;
import mien.core.Sound;
import mien.pipeline.Source;
import mien.pipeline.Stage;

/**
 * A video ready to be reviewed.
 *
 * @param video the file
 * @param projectFile where the project is kept
 * @param frames opens what gives the frame shown at a moment, µs; on the decoder's thread
 * @param recording opens all frames in order, for what is exported with pictures
 * @param sound opens what is heard
 */
public record Subject(
    Path video,
    Path projectFile,
    Project project,
    Rows rows,
    Callable<? extends Stage<Long, Frame>> frames,
    Callable<? extends Source<Frame>> recording,
    SoundOpener sound) {

  /** Opens the sound of the video; on the thread that reads and closes it. */
  public interface SoundOpener {
    /**
     * @param fromMicros where to begin, µs
     * @param speed seconds of the video a second heard
     */
    Source<Sound> open(long fromMicros, double speed) throws Exception;
  }
}
