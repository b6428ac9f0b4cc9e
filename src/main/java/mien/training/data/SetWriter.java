package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import mien.core.InputException;
import mien.core.Text;
import mien.files.PendingFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a data set into a folder: its pictures as PNG and {@code labels.csv} with image, label,
 * split, single votes and whatever else is known of each.
 */
public final class SetWriter {
  private SetWriter() {}

  /**
   * @param out an empty or missing folder, or one that a killed run left; while writing goes on it
   *     holds no table
   * @throws InputException if {@code out} holds anything else
   */
  public static void write(DataSet set, Path out) throws IOException {
    SetFolder.requireFree(out);
    TreeSet<String> attributes = new TreeSet<>();
    set.pictures().forEach(picture -> attributes.addAll(picture.attributes().keySet()));
    List<String> columns = new ArrayList<>(List.of("image", "label", "split"));
    columns.addAll(attributes);
    boolean voted = set.pictures().stream().anyMatch(picture -> picture.votes() != null);
    if (voted) {
      FerPlusVotes.CLASSES.forEach(name -> columns.add(ManifestLayout.VOTES + name));
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader(columns.toArray(String[]::new))
            .get();
    try (PendingFile pending = PendingFile.of(out.resolve(SetFolder.TABLE))) {
      try (CSVPrinter table = format.print(Files.newBufferedWriter(pending.part()))) {
        Files.createDirectories(out.resolve("images"));
        int number = 0;
        for (LabelledPicture picture : set.pictures()) {
          number++;
          String image = Text.of("images/%06d.png", number);
          Files.write(out.resolve(image), PictureFiles.png(picture.image()));
          List<String> row = new ArrayList<>(List.of(image));
          row.add(picture.label() == null ? "" : picture.label().label());
          row.add(picture.split() == null ? "" : picture.split().label());
          attributes.forEach(column -> row.add(picture.attribute(column).orElse("")));
          if (voted) {
            row.addAll(votes(picture.votes()));
          }
          table.printRecord(row);
        }
      }
      pending.commit();
    }
  }

  /** Empty where nobody voted. */
  private static List<String> votes(@Nullable FerPlusVotes votes) {
    return votes == null
        ? Collections.nCopies(FerPlusVotes.CLASSES.size(), "")
        : votes.counts().stream().map(String::valueOf).toList();
  }
}
