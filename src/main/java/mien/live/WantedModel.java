package mien.live;

import java.nio.file.Path;

/** The file of the model that is to be used from the next frame on. Any thread may call. */
final class WantedModel {
  private Path file;

  WantedModel(Path file) {
    this.file = file;
  }

  synchronized Path file() {
    return file;
  }

  synchronized void choose(Path chosen) {
    file = chosen;
  }

  /** One that cannot be used is not wanted any more, unless another was chosen since. */
  synchronized void giveUp(Path unusable, Path inUse) {
    file = file.equals(unusable) ? inUse : file;
  }
}
