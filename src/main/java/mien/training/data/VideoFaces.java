package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Text;
import mien.files.PendingFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes a data set of labelled videos, as Iliev &amp; Mote 2022 and Yousaf et al. 2024 did: frames,
 * the face in each, its crop. Writes {@code images/} and {@code labels.csv} with the columns image,
 * label, subject, video, time_ms. Used on the thread that made the cropper's detector.
 *
 * @param player plays a video's frames in order to the end; throws {@link InputException} if it
 *     cannot be read
 * @param everyMicros media time between two frames that are taken
 */
public record VideoFaces(Player player, FaceCropper cropper, long everyMicros) {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setHeader("image", "label", "subject", "video", "time_ms")
          .get();

  /** Plays a video. */
  @FunctionalInterface
  public interface Player {
    void play(Path video, Consumer<Frame> each);
  }

  /**
   * What was made.
   *
   * @param videos how many were read to their end
   * @param pictures how many crops were written
   * @param skipped videos without an emotion or that cannot be read, and frames without a face
   */
  public record Made(int videos, int pictures, List<Skipped> skipped) {}

  /**
   * @param folder with videos whose folders or names say an emotion
   * @param out an empty or missing folder
   * @param progress hears of each video before it is played
   * @throws InputException if there is no labelled video or {@code out} is taken
   */
  public Made make(Path folder, Path out, Consumer<String> progress) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException("There is no folder %s; give one with videos.".formatted(folder));
    }
    SetFolder.requireFree(out);
    List<Skipped> skipped = new ArrayList<>();
    List<LabelledVideo> videos = LabelledVideo.in(folder, skipped);
    if (videos.isEmpty()) {
      throw new InputException(
          "%s holds no video whose folder or name says an emotion; name folders by emotions."
              .formatted(folder));
    }
    Files.createDirectories(out.resolve("images"));
    int read = 0;
    int pictures = 0;
    Set<String> taken = new HashSet<>();
    try (PendingFile pending = PendingFile.of(out.resolve(SetFolder.TABLE))) {
      try (CSVPrinter table = CSV.print(Files.newBufferedWriter(pending.part()))) {
        for (LabelledVideo video : videos) {
          progress.accept(video.name());
          try {
            List<Face> faces = faces(video, skipped);
            write(video, faces, out, stem(video, taken), table);
            pictures += faces.size();
            read++;
          } catch (InputException e) {
            skipped.add(new Skipped(video.name(), "video cannot be read"));
          }
        }
      }
      pending.commit();
    }
    return new Made(read, pictures, skipped);
  }

  private record Face(long timestampMicros, GreyImage crop) {}

  private List<Face> faces(LabelledVideo video, List<Skipped> skipped) {
    List<Face> faces = new ArrayList<>();
    long[] next = {Long.MIN_VALUE};
    player.play(
        video.file(),
        frame -> {
          if (frame.timestampMicros() < next[0]) {
            return;
          }
          next[0] = frame.timestampMicros() + everyMicros;
          Optional<GreyImage> crop = cropper.crop(frame.grey());
          if (crop.isPresent()) {
            faces.add(new Face(frame.timestampMicros(), crop.get()));
          } else {
            String name = Text.of("%s at %d ms", video.name(), frame.timestampMicros() / 1000);
            skipped.add(new Skipped(name, "no face found"));
          }
        });
    return faces;
  }

  /** What a video's pictures are called, as no other's are: {@code a_b} and {@code a-b} differ. */
  private static String stem(LabelledVideo video, Set<String> taken) {
    String own = video.name().replaceAll("[^\\p{L}\\p{N}]+", "-");
    String stem = own;
    for (int i = 2; !taken.add(stem.toLowerCase(Locale.ROOT)); i++) {
      stem = own + "-" + i;
    }
    return stem;
  }

  private static void write(
      LabelledVideo video, List<Face> faces, Path out, String stem, CSVPrinter table)
      throws IOException {
    for (Face face : faces) {
      long millis = face.timestampMicros / 1000;
      String image = Text.of("images/%s-%06d.png", stem, millis);
      Files.write(out.resolve(image), PictureFiles.png(face.crop));
      table.printRecord(
          image, video.label().label(), video.subject().orElse(""), video.name(), millis);
    }
  }
}
