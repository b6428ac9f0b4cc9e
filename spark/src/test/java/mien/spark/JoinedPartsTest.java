package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mien.annotate.Stretch;
import mien.annotate.StretchJob;
import mien.core.Face;
import mien.core.FrameResult;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten frames a second, divided at second 1: the first part ends at 1.2, the other begins at 0.5.
 */
class JoinedPartsTest {
  private static final String SESSION =
      "{\"session\":{\"format\":1,\"program\":\"m\",\"model\":{\"name\":\"n\"},\"settings\":{},"
          + "\"source\":{\"name\":\"v\"}}}";

  @TempDir Path folder;

  private final List<PartTask.Done> parts = new ArrayList<>();

  /** Somebody under a number of the part, from a tenth of a second to another. */
  private record Visit(int number, int x, int from, int to) {
    String face() {
      return "{\"id\":%d,\"box\":[%d,0,50,50],\"confidence\":0.9}".formatted(number, x);
    }
  }

  private void part(Stretch stretch, int from, int to, Visit... visits) throws IOException {
    List<String> lines = new ArrayList<>(List.of(SESSION));
    for (int i = from; i < to; i++) {
      List<String> faces = new ArrayList<>();
      for (Visit visit : visits) {
        if (i >= visit.from && i < visit.to) {
          faces.add(visit.face());
        }
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "{\"frame\":%d,\"timestamp\":%.1f,\"duration\":0.1,\"pts_us\":%d,\"faces\":[%s]}",
              i - from + 1,
              i / 10.0,
              i * 100_000 + 7,
              String.join(",", faces)));
    }
    String name = "rows" + parts.size();
    Files.write(folder.resolve(name), lines);
    parts.add(
        new PartTask.Done(
            new PartTask.Part(new Recording("v", "file:/v", 1), stretch),
            name,
            new StretchJob.Seen(List.of(), List.of("odd"), true),
            "1"));
  }

  private void first(Visit... visits) throws IOException {
    part(new Stretch(0, 1_000_000), 0, 12, visits);
  }

  private void second(Visit... visits) throws IOException {
    part(new Stretch(1_000_000, Long.MAX_VALUE), 5, 20, visits);
  }

  private JoinedParts joined() {
    return new JoinedParts(parts, true, folder::resolve);
  }

  private static List<Integer> ids(FrameResult result) {
    return result.faces().stream().map(Face::id).toList();
  }

  @Test
  void framesAreCountedThroughAndPeopleKeepTheirNumbers() throws IOException {
    first(new Visit(1, 0, 0, 3), new Visit(2, 100, 0, 12), new Visit(3, 300, 9, 12));
    second(new Visit(1, 100, 5, 20), new Visit(2, 302, 9, 20), new Visit(3, 200, 15, 20));
    JoinedParts joined = joined();
    List<FrameResult> all = new ArrayList<>();
    joined.forEach(all::add);

    assertThat(all).hasSize(20);
    assertThat(all).extracting(r -> r.frame().index()).startsWith(0L, 1L).endsWith(18L, 19L);
    assertThat(all).extracting(r -> r.frame().timestampMicros()).contains(900_000L, 1_000_000L);
    assertThat(all.get(13).frame().origin().ptsMicros()).isEqualTo(1_300_007);
    assertThat(ids(all.get(0))).containsExactly(1, 2);
    assertThat(ids(all.get(9))).containsExactly(2, 3);
    assertThat(ids(all.get(10))).containsExactly(2, 3);
    assertThat(ids(all.get(19))).containsExactly(2, 3, 4);
    assertThat(joined.endMicros()).isEqualTo(2_000_000);
    assertThat(joined.notes()).containsExactly("odd");
  }

  @Test
  void whoWasSeenBeforeTheSeamAloneUsesUpNoNumber() throws IOException {
    first(new Visit(1, 0, 0, 12));
    second(new Visit(1, 0, 5, 20), new Visit(2, 300, 6, 8), new Visit(3, 200, 15, 20));
    List<FrameResult> all = new ArrayList<>();
    joined().forEach(all::add);
    assertThat(ids(all.get(19))).containsExactly(1, 2);
  }

  @Test
  void aClockThatIsToldOtherwiseAfterSeekingIsFound() throws IOException {
    first();
    part(new Stretch(1_000_000, Long.MAX_VALUE), 6, 12);
    part(new Stretch(1_000_000, Long.MAX_VALUE), 30, 40);
    assertThatThrownBy(() -> joined().forEach(result -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("do not meet");
  }

  @Test
  void partsOfWhichOneFailedOrBrokeOffAreNotJoined() throws IOException {
    assertThat(JoinedParts.areSound(parts)).as("none").isFalse();
    first();
    assertThat(JoinedParts.areSound(parts)).isTrue();
    parts.add(new PartTask.Done(parts.get(0).part(), null, null, "1"));
    assertThat(JoinedParts.areSound(parts)).isFalse();
    StretchJob.Seen torn = new StretchJob.Seen(List.of(), List.of(), false);
    parts.set(1, new PartTask.Done(parts.get(0).part(), "rows", torn, "1"));
    assertThat(JoinedParts.areSound(parts)).isFalse();
  }
}
