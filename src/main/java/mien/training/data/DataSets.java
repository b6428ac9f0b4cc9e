package mien.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mien.core.GreyImage;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens data sets of every known layout. */
public final class DataSets {
  private static final Logger LOG = LoggerFactory.getLogger(DataSets.class);

  /** From the most telling to the least. */
  private static final List<Layout> LAYOUTS =
      List.of(
          new ManifestLayout(),
          new KaggleLayout(),
          new CohnKanadeLayout(),
          new KdefLayout(),
          new TorontoLayout(),
          new ClassFolders());

  /** How many pictures are decoded before their faces are cut out, so that few wait in memory. */
  private static final int BLOCK = 256;

  private DataSets() {}

  /**
   * A set with its pictures as they are. What is identical to a picture of a later split is left
   * out and counted as skipped.
   *
   * @param path a folder, a zip of one, or a file such as a table
   * @throws InputException if there is no such file, it has no known layout, or no picture in it
   *     can be used
   */
  public static DataSet open(Path path) {
    return Leaks.removedFrom(read(path, null));
  }

  /**
   * The same to learn from: what is {@linkplain Duplicates nearly identical} to a picture of a
   * later split is left out too. It takes seconds for ten thousands of pictures.
   */
  public static DataSet openForTraining(Path path) {
    return openForTraining(path, Integer.MAX_VALUE);
  }

  /**
   * The same for a first try.
   *
   * @param limit at most so many pictures of each label are taken from each split; what is nearly
   *     identical to another is searched among these alone
   */
  public static DataSet openForTraining(Path path, int limit) {
    return Leaks.nearRemovedFrom(open(path).limited(limit));
  }

  /** The same with the faces alone; a picture without a face is skipped. */
  public static DataSet open(Path path, FaceCropper cropper) {
    return Leaks.removedFrom(read(path, cropper));
  }

  /** The same with whatever stands in two splits, for those who look for it. */
  static DataSet openWithLeaks(Path path) {
    return read(path, null);
  }

  private static DataSet read(Path path, @Nullable FaceCropper cropper) {
    if (!Files.exists(path)) {
      throw new InputException(
          "There is no data set at %s; give the path of a folder, a zip or a table."
              .formatted(path));
    }
    try {
      if (Files.isRegularFile(path) && isZip(path)) {
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
          return read(path, Tree.of(zip.getPath("/")), cropper);
        }
      }
      return read(path, Tree.of(path), cropper);
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      throw new InputException(
          "The data set %s cannot be read (%s); unpack or copy it anew."
              .formatted(path, e.getMessage()),
          e);
    } catch (OutOfMemoryError e) {
      throw new InputException(
          "The data set %s does not fit into memory (%d MB for Java); take a smaller one, or give Java more with -Xmx."
              .formatted(path, Runtime.getRuntime().maxMemory() >> 20),
          e);
    }
  }

  private static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static DataSet read(Path path, Tree tree, @Nullable FaceCropper cropper)
      throws IOException {
    Layout.Listing listing = list(path, tree);
    List<Skipped> skipped = new ArrayList<>(listing.skipped());
    List<LabelledPicture> pictures = new ArrayList<>();
    List<Entry> entries = listing.entries();
    for (int from = 0; from < entries.size(); from += BLOCK) {
      List<Entry> block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
      for (Read read : block.parallelStream().map(Read::of).toList()) {
        Read last = cropper == null ? read : read.cropped(cropper);
        if (last.image() == null) {
          skipped.add(new Skipped(last.entry().name(), last.failure()));
        } else {
          pictures.add(last.entry().with(last.image()));
        }
      }
    }
    if (pictures.isEmpty()) {
      throw new InputException(
          "The data set %s (%s) holds no usable picture; %d were skipped%s."
              .formatted(path, listing.layout(), skipped.size(), example(skipped)));
    }
    String name = path.toAbsolutePath().normalize().getFileName().toString();
    String sha256 = Fingerprint.of(path, tree);
    LOG.info("{}: {}, {} skipped", name, listing.layout(), skipped.size());
    skipped.forEach(one -> LOG.info("{}: skipped {}: {}", name, one.name(), one.why()));
    return new DataSet(name, sha256, listing.layout(), pictures, skipped);
  }

  private static Layout.Listing list(Path path, Tree tree) throws IOException {
    for (Layout layout : LAYOUTS) {
      Optional<Layout.Listing> listing = layout.list(tree);
      if (listing.isPresent()) {
        return listing.get();
      }
    }
    throw new InputException(
        tree.videos().isEmpty()
            ? ("%s is laid out like no known data set; sort its pictures into folders named by"
                    + " emotions, or give it a table with the columns image and label.")
                .formatted(path)
            : "%s holds videos; make pictures of them with: mien dataset from-videos %s --out DIR"
                .formatted(path, path));
  }

  private static String example(List<Skipped> skipped) {
    return skipped.isEmpty()
        ? ""
        : ", the first, %s, because: %s".formatted(skipped.get(0).name(), skipped.get(0).why());
  }

  /** An entry with its picture, or with the reason why there is none. */
  private record Read(Entry entry, @Nullable GreyImage image, String failure) {

    static Read of(Entry entry) {
      try {
        return new Read(entry, entry.pixels().read(), "");
      } catch (NoSuchFileException e) {
        return new Read(entry, null, "named in the table, but not there");
      } catch (IOException e) {
        return new Read(entry, null, String.valueOf(e.getMessage()));
      }
    }

    Read cropped(FaceCropper cropper) {
      GreyImage picture = image;
      if (picture == null) {
        return this;
      }
      return cropper
          .largest(picture)
          .map(
              face ->
                  new Read(entry.cut(picture, face, cropper), cropper.square(picture, face), ""))
          .orElseGet(() -> new Read(entry, null, "no face found"));
    }
  }
}
