package mien;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Clips, data, models and schemas that tests use but the repository does not hold. A test that asks
 * for one that is not here is skipped with a word.
 */
public final class SharedFiles {
  private static final Path ROOT = Path.of("..", "shared");

  private SharedFiles() {}

  public static Path clip(String name) {
    return present("clips", name);
  }

  public static Path data(String name) {
    return present("data", name);
  }

  public static Path model(String name) {
    return present("models", name);
  }

  public static Path schema(String name) {
    return present("schemas", name);
  }

  private static Path present(String folder, String name) {
    Path file = ROOT.resolve(folder).resolve(name);
    Assumptions.assumeTrue(Files.exists(file), file + " is not here");
    return file;
  }

  /** The names of all clips that are whole videos. */
  public static Stream<String> videos() {
    return Stream.of(
        "10001-90210-01803.mp4",
        "1001_DFA_ANG_XX.flv",
        "1001_DFA_DIS_XX.flv",
        "1001_DFA_FEA_XX.flv",
        "1001_DFA_HAP_XX.flv",
        "1001_DFA_NEU_XX.flv",
        "1001_DFA_SAD_XX.flv",
        "bbaf2n.mpg",
        "brbk7n.mpg",
        "classroom.gif",
        "h265_aac.mp4",
        "head-pose-face-detection-female-and-male.gif",
        "head-pose-face-detection-male.gif",
        "lbax4n.mpg",
        "lrwp9a.mpg",
        "new_face_video-90.mp4",
        "no_face.mp4",
        "noface_face.mov",
        "sbia1a.mpg",
        "single_face.mp4",
        "theora_vorbis.ogg",
        "video_01.mp4",
        "vp8_opus.webm",
        "xvid_aac.avi");
  }
}
