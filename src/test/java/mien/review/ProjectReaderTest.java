package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mien.core.InputException;
import mien.core.Segment;
import mien.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of lines that another program, or a hand, wrote: as the format's description has them. */
class ProjectReaderTest {
  private static final String HEAD =
      "{\"mien\":\"project\",\"version\":1,\"media\":{\"file\":\"a.mp4\",\"sha256\":\"ab\","
          + "\"duration_us\":9000,\"frames\":9},\"rows\":\"a.rows.jsonl\"}";
  private static final String FACE =
      "{\"face\":1,\"kind\":\"face\",\"name\":\"Anna\",\"tracks\":[{\"track\":4,\"start_us\":0,\"end_us\":9000}]}";
  private static final String MACHINE =
      "{\"face\":1,\"kind\":\"machine\",\"track\":4,\"start_us\":0,\"end_us\":5000,\"label\":\"anger\",\"score\":0.75}";
  private static final String ANALYST =
      "{\"face\":1,\"kind\":\"analyst\",\"track\":4,\"start_us\":5000,\"end_us\":9000,\"label\":\"uncertain\"}";
  private static final String EARLIER =
      "{\"face\":1,\"kind\":\"analyst\",\"track\":4,\"start_us\":0,\"end_us\":5000,\"label\":\"neutral\"}";
  private static final String REVIEWED =
      "{\"face\":1,\"kind\":\"reviewed\",\"start_us\":0,\"end_us\":5000}";
  private static final String END = "{\"end\":1}";

  @TempDir Path folder;

  private Project read(String... lines) throws IOException {
    return ProjectReader.read(Files.write(folder.resolve("a.mien.jsonl"), List.of(lines)));
  }

  private void assertRefused(String sentence, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("a.mien.jsonl");
  }

  @Test
  void readsEachKindOfLine() throws IOException {
    Project project = read(HEAD, FACE, MACHINE, EARLIER, ANALYST, REVIEWED, END);

    assertThat(project.media()).isEqualTo(new Media("a.mp4", "ab", 9000, 9));
    assertThat(project.rows()).isEqualTo("a.rows.jsonl");
    FaceTrack face = project.required(1);
    assertThat(face.name()).isEqualTo("Anna");
    assertThat(face.parts()).containsExactly(new FaceTrack.Part(4, new Span(0, 9000)));
    assertThat(face.machine().segments()).containsExactly(new Segment(4, 0, 5000, ANGER, 0.75));
    assertThat(face.analyst().segments())
        .containsExactly(
            new Segment(4, 0, 5000, NEUTRAL, Double.NaN),
            new Segment(4, 5000, 9000, null, Double.NaN));
    assertThat(face.reviewed()).isEqualTo(Spans.of(new Span(0, 5000)));
    assertThat(face.excluded()).isEqualTo(Spans.NONE);
  }

  @Test
  void linesMayComeInAnyOrderWithBlankOnesBetween() throws IOException {
    assertThat(read(HEAD, END, "", REVIEWED, ANALYST, EARLIER, MACHINE, FACE))
        .isEqualTo(read(HEAD, FACE, MACHINE, EARLIER, ANALYST, REVIEWED, END));
  }

  @Test
  void namesALineOfAnUnknownKindOrLabel() {
    assertRefused("Line 3 of", HEAD, FACE, REVIEWED.replace("reviewed", "seen"), END);
    assertRefused("Line 3 of", HEAD, FACE, MACHINE.replace("anger", "joy"), END);
    assertRefused("Line 3 of", HEAD, FACE, MACHINE.replace("5000", "-1"), END);
  }

  @Test
  void namesTenDamagedLinesAndCountsTheOthers() {
    List<String> lines = new ArrayList<>(List.of(HEAD, FACE));
    lines.addAll(Collections.nCopies(12, "{"));
    assertRefused(
        "Lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more of", lines.toArray(String[]::new));
  }

  @Test
  void wantsALineOfKindFaceForEachFace() {
    assertRefused("no line of kind \"face\" for face 1", HEAD, MACHINE, END);
  }

  @Test
  void wantsAsManyFacesAsTheEndAnnounces() {
    assertRefused("holds 1 faces but its line", HEAD, FACE, "{\"end\":2}");
    assertRefused("is cut off", HEAD, FACE);
  }

  @Test
  void wantsItsHead() {
    assertRefused("is not a project of Mien", FACE, END);
    assertRefused("is not a project of Mien", HEAD.replace("project", "rows"), END);
  }
}
