package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.InputException;
import mien.core.Pose;
import mien.core.Segment;
import mien.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsFileTest {
  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("clip.rows.jsonl"), String.join("\n", lines) + "\n");
  }

  private Rows threeFrames() throws IOException {
    return RowsFile.read(
        file(
            Samples.session(),
            Samples.row(1, 0, 1, HAPPINESS),
            Samples.row(2, 200_000, 1, HAPPINESS),
            Samples.row(3, 500_000, 0, null),
            Samples.row(4, 700_000, 1, ANGER)));
  }

  @Test
  void readsFramesAndFaces() throws IOException {
    Rows rows = threeFrames();
    assertThat(rows.media()).isEqualTo(new Media("clip.mp4", "abc", 900_000, 4));
    assertThat(rows.frames()).isEqualTo(4);
    assertThat(rows.frameAt(-5)).isZero();
    assertThat(rows.frameAt(199_999)).isZero();
    assertThat(rows.frameAt(200_000)).isEqualTo(1);
    assertThat(rows.frameAt(9_000_000)).isEqualTo(3);
    Face face = rows.faces(1).get(0);
    assertThat(face.box()).isEqualTo(new FaceBox(10.5, 20, 30, 40));
    assertThat(face.confidence()).isCloseTo(0.9, within(1e-6));
    assertThat(face.expression().label()).isEqualTo(HAPPINESS);
    assertThat(face.expression().scores().of(HAPPINESS)).isCloseTo(0.7, within(1e-6));
    assertThat(rows.faces(2)).isEmpty();
  }

  @Test
  void aFrameKeepsItsNumber() throws IOException {
    Rows rows =
        RowsFile.read(
            file(
                Samples.session(),
                Samples.row(6, 0, 1, HAPPINESS),
                Samples.row(11, 200_000, 1, HAPPINESS),
                "{\"pts_us\":400000,\"faces\":[]}"));
    assertThat(rows.frameNumber(0)).isEqualTo(6);
    assertThat(rows.frameNumber(1)).isEqualTo(11);
    assertThat(rows.frameNumber(2)).isEqualTo(3);
  }

  @Test
  void makesAProjectOfTheMachinesSegments() throws IOException {
    Project project = Project.of(threeFrames(), "clip.rows.jsonl");
    FaceTrack face = project.required(1);
    assertThat(face.seen()).isEqualTo(new Span(0, 900_000));
    assertThat(face.machine()).isEqualTo(face.analyst());
    assertThat(face.machine().segments())
        .extracting(Segment::startMicros, Segment::endMicros, Segment::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0L, 500_000L, HAPPINESS),
            org.assertj.core.groups.Tuple.tuple(700_000L, 900_000L, ANGER));
  }

  @Test
  void showsTheCorrectedLabelAndNotTheExcludedFace() throws IOException {
    Rows rows = threeFrames();
    Project project =
        new Edit.Label(1, new Span(0, 500_000), ANGER).apply(Project.of(rows, "clip.rows.jsonl"));
    List<Face> faces = rows.corrected(project, 1);
    assertThat(faces.get(0).expression().label()).isEqualTo(ANGER);
    assertThat(faces.get(0).expression().scores())
        .isEqualTo(rows.faces(1).get(0).expression().scores());
    assertThat(faces.get(0).expression().uncertain()).isFalse();
    Project open = new Edit.Label(1, new Span(0, 500_000), null).apply(project);
    assertThat(rows.corrected(open, 1).get(0).expression().uncertain()).isTrue();
    Project excluded = new Edit.Exclude(1, new Span(0, 300_000), true).apply(project);
    assertThat(rows.corrected(excluded, 1)).isEmpty();
  }

  @Test
  void keepsThousandsOfFrames() throws IOException {
    String[] lines = new String[2001];
    lines[0] = Samples.session();
    for (int i = 1; i <= 2000; i++) {
      lines[i] = Samples.row(i, i * 40_000L, 1, i % 500 < 250 ? HAPPINESS : ANGER);
    }
    Rows rows = RowsFile.read(file(lines));
    assertThat(rows.track(1).orElseThrow().size()).isEqualTo(2000);
    assertThat(rows.faces(1999).get(0).expression().label()).isEqualTo(HAPPINESS);
  }

  @Test
  void namesTheDamagedLine() throws IOException {
    Path cut = file(Samples.session(), Samples.row(1, 0, 1, ANGER), "{\"frame\":2,\"pts_us\":4");
    assertThatThrownBy(() -> RowsFile.read(cut))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Line 3 of");
  }

  @Test
  void refusesALaterVersionAndAnEmptyFile() throws IOException {
    Path later = file("{\"session\":{\"format\":2}}");
    assertThatThrownBy(() -> RowsFile.read(later))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("later version");
    Path empty = file(Samples.session());
    assertThatThrownBy(() -> RowsFile.read(empty))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no frame");
  }

  @Test
  void readsWhatAProgramOfStatisticsWroteAnew() throws IOException {
    String frame = Samples.row(1, 100_000, 1, HAPPINESS);
    Rows rows =
        RowsFile.read(
            file(
                "\ufeff" + Samples.session().replaceFirst("\\{", "{\"pts_us\":null,"),
                frame.replace("\"pts_us\":100000", "\"session\":null,\"pts_us\":1e+05")));
    assertThat(rows.frameMicros(0)).isEqualTo(100_000);
    assertThat(rows.faces(0)).hasSize(1);
  }

  @Test
  void thePoseIsThereIfTheRowsTellIt() throws IOException {
    String row = Samples.row(1, 0, 1, HAPPINESS);
    String posed =
        row.replace("\"scores\"", "\"pose\":{\"roll\":-3,\"yaw\":12,\"pitch\":0},\"scores\"");
    Rows rows = RowsFile.read(file(Samples.session(), posed, Samples.row(2, 40_000, 1, ANGER)));

    assertThat(rows.faces(0).get(0).pose()).isEqualTo(new Pose(-3, 12, 0));
    assertThat(rows.faces(1).get(0).pose()).isNull();
    Project project = Project.of(rows, "clip.rows.jsonl");
    assertThat(rows.corrected(project, 0).get(0).pose()).isEqualTo(new Pose(-3, 12, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pts_us\":40 | \"pts_us\":\"soon\" | \"pts_us\" is no number",
        "\"id\":1 | \"id\":1099511627776 | \"id\" is 1099511627776",
        "[10.5, | [\"left\", | \"box\" is not four numbers",
        "\"happiness\":0.7 | \"happiness\":7 | \"happiness\" is not from 0 to 1",
        "\"uncertain\":false | \"uncertain\":\"no\" | \"uncertain\" is neither true nor false",
        "\"label\":\"happiness\" | \"label\":\"joy\" | there is no label \"joy\""
      })
  void saysWhatIsWrongWithALine(String right, String wrong, String reason) throws IOException {
    String frame = Samples.row(1, 40, 1, HAPPINESS);
    assertThat(frame).contains(right);
    Path rows = file(Samples.session(), frame.replace(right, wrong));
    assertThatThrownBy(() -> RowsFile.read(rows))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("Line 2 of", reason);
  }
}
