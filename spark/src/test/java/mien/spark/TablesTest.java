package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final String NAME = "a/b c.mp4";

  @TempDir Path folder;

  private Tables.Made made;

  @BeforeEach
  void make() throws IOException {
    made = new Tables.Made(file("frames"), file("segments"), file("row"));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve(content), content);
  }

  /** By Java, and by Hadoop's own local file system under another name. */
  private Tables tables(String scheme) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.other.impl", OtherFiles.class.getName());
    hadoop.set("fs.AbstractFileSystem.other.impl", OtherFiles.Context.class.getName());
    Tables tables = new Tables(scheme + folder.resolve("out"), hadoop);
    tables.begin();
    return tables;
  }

  private List<String> files() throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .filter(file -> !file.endsWith(".crc"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:", "other:"})
  void twoAttemptsLeaveTheSameFiles(String scheme) throws IOException {
    Tables tables = tables(scheme);
    assertThat(tables.hold(NAME, "session")).isFalse();
    tables.putWhole(NAME, "1", "session", made);
    List<String> once = files();
    tables.putWhole(NAME, "2", "session", made);
    tables.end();

    assertThat(files())
        .isEqualTo(once)
        .hasSize(3)
        .allMatch(file -> file.contains("/recording=a%2Fb c.mp4/"));
    assertThat(tables.hold(NAME, "session")).isTrue();
    assertThat(tables.hold(NAME, "another")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:", "other:"})
  void whatIsMadeOtherwiseTakesThePlace(String scheme) throws IOException {
    Tables tables = tables(scheme);
    tables.putWhole(NAME, "1", "session", made);
    tables.putWhole(NAME, "2", "another", made);
    assertThat(files()).hasSize(3);
    assertThat(tables.hold(NAME, "session")).isFalse();

    tables.putIncomplete(NAME, "3", made);
    assertThat(files()).hasSize(3).contains("recordings/recording=a%2Fb c.mp4/not-whole.parquet");
    assertThat(tables.hold(NAME, "another")).isFalse();

    assertThat(tables.putFailed(NAME, "4", made.row())).isTrue();
    assertThat(files()).containsExactly("recordings/recording=a%2Fb c.mp4/not-whole.parquet");
  }

  /** Such as on a machine that lacks the folder of the recordings, or late, after another one. */
  @ParameterizedTest
  @ValueSource(strings = {"file:", "other:"})
  void anAttemptThatFailsLeavesWholeRows(String scheme) throws IOException {
    Tables tables = tables(scheme);
    tables.putWhole(NAME, "1", "session", made);
    List<String> whole = files();
    assertThat(tables.putFailed(NAME, "2", file("failure"))).isFalse();
    assertThat(files()).isEqualTo(whole);
    assertThat(tables.hold(NAME, "session")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:", "other:"})
  void theRowThatIsThereCanBeFetched(String scheme) throws IOException {
    Tables tables = tables(scheme);
    Path local = folder.resolve("local");
    assertThat(tables.fetchRow(NAME, local)).isFalse();
    tables.putWhole(NAME, "1", "session", made);
    assertThat(tables.fetchRow(NAME, local)).isTrue();
    assertThat(local).hasContent("row");
  }
}
