package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.output.Provenance;
import mien.pipeline.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowRecorderTest {
  private static final Provenance SESSION =
      new Provenance(
          Provenance.FORMAT,
          "test",
          new Provenance.Part("model", null),
          Map.of(),
          new Provenance.Part("camera:0", null));

  @TempDir private Path folder;
  private final RowRecorder recorder = new RowRecorder();

  @Test
  void writesFromTheStartToTheStopAndNothingElse() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.accept(frame(0));
    recorder.start(rows, SESSION);
    recorder.accept(frame(1));
    recorder.accept(frame(2));

    assertThat(recorder.target()).isEqualTo(rows);
    assertThat(rows).doesNotExist();
    recorder.stop();
    recorder.accept(frame(3));

    assertThat(recorder.target()).isNull();
    assertThat(Files.readAllLines(rows))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("1,0,0.000000,");
  }

  @Test
  void timeBeginsWithTheRecordingAndItsFileSaysWhenThatWas() throws Exception {
    Path rows = folder.resolve("rows.jsonl");
    OffsetDateTime before = OffsetDateTime.now().truncatedTo(ChronoUnit.MILLIS);
    recorder.start(rows, SESSION);
    recorder.accept(frame(3_100));
    recorder.accept(frame(3_102));
    recorder.stop();

    List<String> lines = Files.readAllLines(rows);
    assertThat(lines.get(1)).startsWith("{\"frame\":1,\"timestamp\":0.0,");
    assertThat(lines.get(2)).startsWith("{\"frame\":3,\"timestamp\":0.08,");
    String started =
        new ObjectMapper()
            .readTree(folder.resolve("rows.session.json").toFile())
            .get("started")
            .asText();
    assertThat(OffsetDateTime.parse(started)).isBetween(before, OffsetDateTime.now());
    assertThat(lines.get(0)).contains("\"started\":\"" + started + "\"");
  }

  @Test
  void rowsOfAFileKeepItsTimes() throws Exception {
    Path rows = folder.resolve("rows.csv");
    Provenance file =
        new Provenance(
            Provenance.FORMAT,
            "test",
            new Provenance.Part("model", null),
            Map.of(),
            new Provenance.Part("clip.mp4", "00"));
    recorder.start(rows, file);
    recorder.accept(frame(50));
    recorder.stop();

    assertThat(Files.readAllLines(rows)).element(1).asString().startsWith("51,0,2.000000,");
  }

  @Test
  void theSessionFileOfOtherResultsIsNotReplaced() throws Exception {
    Path other = Files.writeString(folder.resolve("rows.session.json"), "annotate's");

    assertThatThrownBy(() -> recorder.start(folder.resolve("rows.csv"), SESSION))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rows.session.json");
    assertThat(other).hasContent("annotate's");
  }

  @Test
  void startingAnotherFileFinishesTheFirst() throws Exception {
    recorder.start(folder.resolve("one.csv"), SESSION);
    recorder.accept(frame(0));

    recorder.start(folder.resolve("two.jsonl"), SESSION);
    recorder.accept(frame(1));
    recorder.stop();

    assertThat(Files.readAllLines(folder.resolve("one.csv"))).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve("two.jsonl"))).hasSize(2);
  }

  @Test
  void refusesAnEndingItDoesNotKnowAndLeavesNothingBehind() {
    assertThatThrownBy(() -> recorder.start(folder.resolve("rows.txt"), SESSION))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".csv or .jsonl");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFullDiskKeepsTheWholeRowsAndEndsNothingElse() throws Exception {
    Path rows = folder.resolve("rows.csv");
    RowRecorder onFullDisk = new RowRecorder((name, file, session) -> new ThreeRows(file));
    onFullDisk.start(rows, SESSION);
    for (int i = 0; i < 6; i++) {
      onFullDisk.accept(frame(i));
    }
    assertThat(onFullDisk.target()).isNull();
    assertThat(onFullDisk.failure()).contains("No space left", "rows.csv.part");
    onFullDisk.stop();
    assertThat(rows).doesNotExist();
    assertThat(folder.resolve("rows.csv.part")).hasContent("row\nrow\nrow\n");
  }

  @Test
  void whatAKilledRunLeftIsNeverWiped() throws Exception {
    Path rows = folder.resolve("rows.csv");
    Path part = Files.writeString(folder.resolve("rows.csv.part"), "first");
    Path session = Files.writeString(folder.resolve("rows.session.json.part"), "when");
    recorder.start(rows, SESSION);
    recorder.stop();
    assertThat(session).doesNotExist();
    assertThat(folder.resolve("rows.session.json.part.1")).hasContent("when");
    assertThat(part).doesNotExist();
    assertThat(folder.resolve("rows.csv.part.1")).hasContent("first");
    Files.writeString(part, "second");
    recorder.start(rows, SESSION);
    recorder.stop();
    assertThat(folder.resolve("rows.csv.part.1")).hasContent("first");
    assertThat(folder.resolve("rows.csv.part.2")).hasContent("second");
  }

  /** Fails in the middle of the fourth row, and writes a piece more when it is closed. */
  private static final class ThreeRows implements Sink<FrameResult> {
    private final Path file;
    private int count;

    ThreeRows(Path file) {
      this.file = file;
    }

    @Override
    public void accept(FrameResult item) throws IOException {
      Files.writeString(file, ++count > 3 ? "r" : "row\n", StandardOpenOption.APPEND);
      if (count > 3) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void close() throws IOException {
      Files.writeString(file, "w\nro", StandardOpenOption.APPEND);
      throw new IOException("No space left on device");
    }
  }

  private static FrameResult frame(long index) {
    GreyImage grey = new GreyImage(1, 1, new byte[1]);
    return new FrameResult(
        new Frame(index, index * 40_000, System.nanoTime(), grey, null), List.of());
  }
}
