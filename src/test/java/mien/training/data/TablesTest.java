package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.InputException;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  @TempDir Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private static List<List<String>> rows(Path table) throws IOException {
    return Tables.read(table, rows -> rows.stream().map(CSVRecord::toList).toList());
  }

  /** As English, German, and copied-out spreadsheets separate their columns. */
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsWhatStandsBetweenTheColumns(String delimiter) throws IOException {
    String text = "Image,\"a, label; here\"\na.png,\"x\"\n";
    Path table =
        table(text.replace("Image,", "Image" + delimiter).replace("png,", "png" + delimiter));
    assertThat(rows(table)).containsExactly(List.of("a.png", "x"));
    assertThat(Tables.read(table, Tables::columns)).containsExactly("image", "a, label; here");
  }

  @Test
  void takesACommaWhereTheHeaderHasOneColumn() throws IOException {
    assertThat(rows(table("image\na;b\n"))).containsExactly(List.of("a;b"));
  }

  @Test
  void passesOverAByteOrderMarkAndReadsUmlauts() throws IOException {
    Path table = table("\ufeffImage;Label\nJürgen.png;happy\n");
    String name = Tables.read(table, rows -> rows.getRecords().get(0).get("IMAGE"));
    assertThat(name).isEqualTo("Jürgen.png");
  }

  @Test
  void saysThatATextIsNotInUtf8() throws IOException {
    Path table =
        Files.write(
            folder.resolve("latin.csv"),
            "image,label\nJürgen.png,happy\n".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(table, "it is no text in UTF-8; save it as CSV in UTF-8");
  }

  @Test
  void saysInWhichLineAQuotationMarkStandsAlone() throws IOException {
    assertRefused(
        table("image,label\na.png,happy\nb.png,\"sad\"x\n"),
        "line 3 a quotation mark stands alone; remove it or write it twice");
  }

  @Test
  void refusesALineThatWouldFillTheMemory() throws IOException {
    Path table = folder.resolve("long.csv");
    byte[] zeros = new byte[17 << 20];
    Files.write(table, "image,label\n".getBytes(StandardCharsets.UTF_8));
    Files.write(table, zeros, java.nio.file.StandardOpenOption.APPEND);
    assertRefused(table, "a line is longer than 16 million characters");
  }

  private static void assertRefused(Path table, String why) {
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("The table " + table + " cannot be read: ")
        .hasMessageContaining(why)
        .hasMessageMatching("[^\n]+\\.");
  }

  @Test
  void aRowIsWholeWhereItHasAPlaceForEachColumn() throws IOException {
    Path table = table("image,label,label\na,b,c\na,b\na\na,b,c,d\n");
    List<Boolean> whole =
        Tables.read(table, rows -> rows.stream().map(row -> Tables.isWhole(row, rows)).toList());
    assertThat(whole).containsExactly(true, false, false, false);
  }
}
