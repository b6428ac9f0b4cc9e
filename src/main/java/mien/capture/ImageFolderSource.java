package mien.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.core.Frame;
import mien.core.InputException;
import mien.core.Text;

/**
 * The pictures of a folder in the natural order of their names, as if filmed at a steady rate. They
 * may differ in size; one that is torn is given as far as it goes. Opened, read and closed on one
 * thread.
 */
final class ImageFolderSource implements FrameSource {
  private static final Pattern PICTURE =
      Pattern.compile("(?i)[^.].*\\.(png|jpe?g|bmp|webp|tiff?|pgm|ppm)");

  private static final int MOST_NAMED = 5;

  private final List<Path> pictures;
  private final SourceOptions options;
  private final Deadline deadline;
  private final SourceInfo info;
  private final List<String> torn = new ArrayList<>();
  private int index;

  /**
   * @throws InputException if the folder holds no pictures, or the first cannot be read
   */
  ImageFolderSource(Path folder, SourceOptions options, Deadline deadline)
      throws InterruptedException {
    this.options = options;
    this.deadline = deadline;
    pictures = pictures(folder);
    if (pictures.isEmpty()) {
      throw new InputException("The folder %s holds no pictures.".formatted(folder));
    }
    try (VideoSource first = open(pictures.get(0))) {
      info = describe(folder, first.info());
    }
  }

  /**
   * Not those whose names start with a dot, such as the ones that macOS leaves on foreign disks.
   */
  static List<Path> pictures(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> PICTURE.matcher(file.getFileName().toString()).matches())
          .sorted(NaturalOrder.OF_PATHS)
          .toList();
    } catch (IOException e) {
      throw new InputException("The folder %s cannot be read.".formatted(folder), e);
    }
  }

  private SourceInfo describe(Path folder, SourceInfo first) {
    return new SourceInfo(
        folder.toString(),
        first.width(),
        first.height(),
        options.camera().framesPerSecond(),
        OptionalLong.of(micros(pictures.size())),
        1.0 / options.camera().framesPerSecond(),
        OptionalLong.of(pictures.size()),
        false,
        0,
        1);
  }

  private long micros(long frames) {
    return frames * 1_000_000 / options.camera().framesPerSecond();
  }

  private VideoSource open(Path picture) throws InterruptedException {
    return new VideoSource(MediaAddress.ofFile(picture), options, deadline);
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InputException if a picture cannot be read
   */
  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (index == pictures.size() || deadline.stopped()) {
      return Optional.empty();
    }
    try (VideoSource picture = open(pictures.get(index))) {
      long micros = micros(index);
      Optional<Frame> frame = picture.next();
      picture.next(); // most hold one: whether that was whole is told at the end
      if (picture.breakOff().isPresent()) {
        torn.add(String.valueOf(pictures.get(index).getFileName()));
      }
      return frame.map(shown -> shown.recordedAt(index++, micros, micros(1)));
    }
  }

  @Override
  public List<String> notes() {
    if (torn.isEmpty()) {
      return List.of();
    }
    return List.of(
        "%d of its pictures %s not whole: %s"
            .formatted(torn.size(), torn.size() == 1 ? "is" : "are", Text.some(torn, MOST_NAMED)));
  }

  @Override
  public void stop() {
    deadline.stop();
  }
}
