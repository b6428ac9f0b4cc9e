package mien.training.data;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mien.core.InputException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Opens data sets of every known layout. */
public final class DataSets {
  private static final Logger LOG = LogManager.getLogger(DataSets.class);
  private static final List<Layout> LAYOUTS = List.of(new ManifestLayout());

  private DataSets() {}

  /** The set with its pictures as they are. */
  public static DataSet open(Path path) {
    return open(path, WholePictures.DEFAULT);
  }

  /**
   * Reads all pictures of a set into memory, on all processors. Pictures that are identical to one
   * of a later split are left out and counted as skipped.
   *
   * @param path a folder, a zip of one, or a table
   * @param reader makes pictures of the files: as they are, or their faces alone
   * @throws InputException if there is no such file, it has no known layout, or no picture in it
   *     can be used
   */
  public static DataSet open(Path path, PictureReader reader) {
    if (!Files.exists(path)) {
      throw new InputException("There is no data set at %s.".formatted(path));
    }
    try {
      if (Files.isRegularFile(path) && isZip(path)) {
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
          return read(path, zip.getPath("/"), reader);
        }
      }
      return read(path, path, reader);
    } catch (IOException e) {
      throw new InputException(
          "The data set %s cannot be read (%s).".formatted(path, e.getMessage()), e);
    }
  }

  private static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static DataSet read(Path path, Path root, PictureReader reader) throws IOException {
    Layout.Listing listing = list(path, root);
    List<Skipped> skipped = new ArrayList<>(listing.skipped());
    List<LabelledPicture> pictures = new ArrayList<>();
    for (Read read : listing.entries().parallelStream().map(e -> read(e, reader)).toList()) {
      read.picture().ifPresentOrElse(pictures::add, () -> skipped.add(read.failure()));
    }
    if (pictures.isEmpty()) {
      throw new InputException(
          "The data set %s (%s) holds no usable picture; %d were skipped%s."
              .formatted(path, listing.layout(), skipped.size(), example(skipped)));
    }
    String name = path.toAbsolutePath().normalize().getFileName().toString();
    DataSet set =
        Leaks.removedFrom(
            new DataSet(name, Fingerprint.of(path), listing.layout(), pictures, skipped));
    set.skippedByReason().forEach((why, count) -> LOG.info("{}: skipped {}: {}", name, count, why));
    return set;
  }

  private static Layout.Listing list(Path path, Path root) throws IOException {
    Path folder = root;
    while (true) {
      for (Layout layout : LAYOUTS) {
        Optional<Layout.Listing> listing = layout.list(folder);
        if (listing.isPresent()) {
          return listing.get();
        }
      }
      Optional<Path> only = onlyFolder(folder);
      if (only.isEmpty()) {
        throw new InputException(
            ("%s is laid out like no known data set; give it a table labels.csv with the columns"
                    + " image and label.")
                .formatted(path));
      }
      folder = only.get();
    }
  }

  /** The one folder that an unpacked archive often holds; empty if there is more than that. */
  private static Optional<Path> onlyFolder(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> children = Files.list(root)) {
      List<Path> folders = children.limit(2).toList();
      return folders.size() == 1 && Files.isDirectory(folders.get(0))
          ? Optional.of(folders.get(0))
          : Optional.empty();
    }
  }

  private static String example(List<Skipped> skipped) {
    return skipped.isEmpty()
        ? ""
        : ", the first, %s, because: %s".formatted(skipped.get(0).name(), skipped.get(0).why());
  }

  private static Read read(Entry entry, PictureReader reader) {
    try {
      return new Read(Optional.of(entry.read(reader)), new Skipped(entry.name(), ""));
    } catch (IOException e) {
      return new Read(Optional.empty(), new Skipped(entry.name(), reason(e)));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.nio.file.NoSuchFileException
        ? "named in the table, but not there"
        : String.valueOf(failure.getMessage());
  }

  private record Read(Optional<LabelledPicture> picture, Skipped failure) {}
}
