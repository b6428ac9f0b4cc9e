package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mien.capture.SourceInfo;
import mien.core.Text;

/**
 * Something to know that is no failure.
 *
 * @param detail the file that was written, or why the source is waited for
 */
public record Notice(Kind kind, String detail) {

  static Notice ofSaved(List<Path> files) {
    return new Notice(
        Kind.ROWS_SAVED, files.stream().map(Path::toString).collect(Collectors.joining(", ")));
  }

  static Notice ofCamera(SourceInfo given) {
    return new Notice(
        Kind.CAMERA_DIFFERS,
        Text.of("%d×%d, %.0f/s", given.width(), given.height(), given.framesPerSecond()));
  }

  /** What happened. */
  public enum Kind {
    PICTURE_SAVED,
    /** The detail names the files. */
    ROWS_SAVED,
    /** The detail is the number. */
    MARKED,
    /** The detail is the reason and where the rows up to then are. */
    ROWS_ENDED,
    /** The sample clip plays because there is no camera. */
    NO_CAMERA,
    /** The detail is what the camera gives instead of what it was asked for. */
    CAMERA_DIFFERS,
    SOURCE_AWAITED
  }
}
