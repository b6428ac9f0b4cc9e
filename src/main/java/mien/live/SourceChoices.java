package mien.live;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.capture.Cameras;
import mien.core.Address;

/** The sources that a user can choose from. Any thread may call. */
final class SourceChoices {
  private final String sample;
  private volatile List<Choice> cameras = List.of();

  /**
   * @param sample the clip that comes with the program; it has its own place in the window
   */
  SourceChoices(String sample) {
    this.sample = sample;
  }

  /** Looks which cameras are there now; may take some seconds. */
  void findCameras() {
    List<Choice> found = new ArrayList<>();
    Cameras.list().forEach(camera -> found.add(new Choice("camera:" + camera.id(), camera.name())));
    cameras = List.copyOf(found);
  }

  /** The cameras, and before them the source that plays if it is none of these. */
  List<Choice> with(String source) {
    List<Choice> all = new ArrayList<>(cameras);
    if (!source.equals(sample) && all.stream().noneMatch(c -> c.value().equals(source))) {
      all.add(0, new Choice(source, shortName(source)));
    }
    return all;
  }

  /** A file goes by its name alone, anything else by what was typed, its password left out. */
  private static String shortName(String source) {
    try {
      Path path = Path.of(source);
      if (Files.exists(path)) {
        return String.valueOf(path.getFileName());
      }
    } catch (InvalidPathException e) {
      // on Windows, no address is a path
    }
    return Address.withoutSecrets(source);
  }
}
