package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.output.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {
  @TempDir Path folder;
  private AnnotateInput input;
  private Path csv;
  private Path html;
  private Path told;
  private Provenance haar;
  private Provenance centerFace;

  @BeforeEach
  void prepare() throws IOException {
    Path video = Files.writeString(folder.resolve("clip.mp4"), "a video");
    input = new AnnotateInput(video, folder, "clip");
    csv = input.target(".csv");
    html = input.target(".html");
    told = input.target(Provenance.ENDING);
    haar = Provenance.of(video, Map.of("detector", "haar"), video);
    centerFace = Provenance.of(video, Map.of("detector", "centerface"), video);
  }

  private SessionFile after(Provenance made, boolean whole, Path... files) throws IOException {
    SessionFile.of(input).after(made, whole, List.of(files)).write(told);
    return SessionFile.of(input);
  }

  @Test
  void aRunWithOtherOptionsLeavesOlderResults() throws IOException {
    assertThat(after(haar, true, csv, html).holds(haar, List.of(csv, html))).isTrue();
    SessionFile second = after(centerFace, true, csv);
    assertThat(second.holds(centerFace, List.of(csv))).isTrue();
    assertThat(second.holds(centerFace, List.of(csv, html))).isFalse();
    assertThat(second.mayReplace(html)).isTrue();
    assertThat(second.older()).containsExactly("clip.html");
  }

  @Test
  void theSameRunMayAddResults() throws IOException {
    after(haar, true, csv);
    SessionFile second = after(haar, true, html);
    assertThat(second.holds(haar, List.of(csv, html))).isTrue();
    assertThat(second.older()).isEmpty();
  }

  @Test
  void whatBrokeOffIsNotHeld() throws IOException {
    SessionFile broken = after(haar, false, csv);
    assertThat(broken.holds(haar, List.of(csv))).isFalse();
    assertThat(broken.mayReplace(csv)).isTrue();
    assertThat(broken.mayReplace(html)).isFalse();
  }

  @Test
  void earlierVersionsDidNotNameTheResults() throws IOException {
    Files.writeString(csv, "rows");
    Files.writeString(told, haar.toJson());
    assertThat(SessionFile.of(input).holds(haar, List.of(csv))).isTrue();
    assertThat(SessionFile.of(input).holds(haar, List.of(csv, html))).isFalse();
  }

  @Test
  void whatWasRecordedLiveIsNoResult() throws IOException {
    Files.writeString(csv, "rows");
    Files.writeString(told, haar.toJson().replace("}\n", ",\"started\":\"2026-03-01\"}"));
    assertThat(SessionFile.of(input).mayReplace(csv)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"format\":1,", "{\"settings\":{\"a\":\"\u00e9\"}}"})
  void whatCannotBeReadTellsOfNothing(String text) throws IOException {
    Files.writeString(told, text, StandardCharsets.ISO_8859_1);
    assertThat(SessionFile.of(input).mayReplace(csv)).isFalse();
    assertThat(SessionFile.of(input).made()).isEmpty();
  }

  /** Cameras call their videos the same on every card. */
  @Test
  void tellsWhichVideoItIsOf() throws IOException {
    SessionFile there = after(haar, true, csv);
    assertThat(there.source()).isEqualTo("clip.mp4");
    assertThat(there.isOf(centerFace.source())).isTrue();
    assertThat(there.isOf(new Provenance.Part("renamed.mp4", haar.source().sha256()))).isTrue();
    assertThat(there.isOf(new Provenance.Part("clip.mp4", "0a"))).isFalse();
    assertThat(there.isOf(new Provenance.Part("clip.mp4", null))).isFalse();

    assertThat(there.hasResults(folder)).as("none of them is there").isFalse();
    Files.writeString(csv, "rows");
    assertThat(there.hasResults(folder)).isTrue();
    assertThat(after(centerFace, true, html).hasResults(folder)).as("an older one").isTrue();
  }
}
