package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mien.SharedFiles;
import mien.analysis.DetectFaces;
import mien.analysis.ExecutionProvider;
import mien.analysis.Pace;
import mien.capture.RepeatedSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether each person of the clips keeps one number. Who is where was written down by eye, in
 * {@code people.csv}; the counts go to {@code target/people-on-clips.txt}.
 */
class PeopleClipsIT {
  private static final String SAMPLE = "sample.mp4";

  /** Times that the sample clip, 12 s long, is played. */
  private static final int ROUNDS = 5;

  private static final List<String> LINES = new ArrayList<>();

  /**
   * Where a person's face is: its middle, in widths and heights of the picture, in these frames,
   * from 1.
   */
  private record Place(
      String clip,
      String person,
      long from,
      long to,
      double left,
      double right,
      double top,
      double bottom) {
    boolean holds(long frame, double x, double y) {
      return from <= frame && frame <= to && left <= x && x < right && top <= y && y < bottom;
    }
  }

  private static List<Place> places() {
    try (InputStream table = PeopleClipsIT.class.getResourceAsStream("people.csv")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(
              cells ->
                  new Place(
                      cells[0],
                      cells[1],
                      Long.parseLong(cells[2]),
                      Long.parseLong(cells[3]),
                      Double.parseDouble(cells[4]),
                      Double.parseDouble(cells[5]),
                      Double.parseDouble(cells[6]),
                      Double.parseDouble(cells[7])))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> clips() {
    return places().stream().map(Place::clip).distinct();
  }

  /** What became of the people of one clip. */
  private static final class Count {
    private final Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> people = new LinkedHashMap<>();
    private final Map<String, Integer> last = new LinkedHashMap<>();
    private int rows;
    private int switches;
    private int twice;

    void add(FrameResult result, long frame, List<Place> places) {
      Set<Integer> inFrame = new LinkedHashSet<>();
      for (Face face : result.faces()) {
        rows++;
        twice += inFrame.add(face.id()) ? 0 : 1;
        double x = face.box().centerX() / result.frame().width();
        double y = face.box().centerY() / result.frame().height();
        places.stream()
            .filter(place -> place.holds(frame, x, y))
            .findFirst()
            .ifPresent(place -> add(place.person, face.id()));
      }
    }

    private void add(String person, int number) {
      numbers.computeIfAbsent(person, p -> new LinkedHashSet<>()).add(number);
      people.computeIfAbsent(number, n -> new LinkedHashSet<>()).add(person);
      Integer before = last.put(person, number);
      switches += before == null || before == number ? 0 : 1;
    }

    int fragments() {
      return numbers.values().stream().mapToInt(Set::size).sum();
    }

    int wrongMerges() {
      return people.values().stream().mapToInt(persons -> persons.size() - 1).sum();
    }
  }

  private static Count run(String clip, Pace pace, boolean reidentify) throws Exception {
    List<Place> places = places().stream().filter(place -> place.clip.equals(clip)).toList();
    boolean sample = clip.equals(SAMPLE);
    String path = (sample ? Path.of("assets", SAMPLE) : SharedFiles.clip(clip)).toString();
    Count count = new Count();
    long length = sample ? 360 : Long.MAX_VALUE;
    try (RepeatedSource source =
            new RepeatedSource(
                () -> Sources.open(path, SourceOptions.grey()), sample ? ROUNDS : 1);
        DetectFaces stage =
            new DetectFaces(
                new CenterFaceDetector(CenterFaceDetectorTest.MODEL, ExecutionProvider.CPU),
                pace,
                reidentify)) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        for (FrameResult result : stage.apply(f.get())) {
          count.add(result, result.frame().index() % length + 1, places);
        }
      }
      for (FrameResult result : stage.rest()) {
        count.add(result, result.frame().index() % length + 1, places);
      }
    }
    LINES.add(
        Text.of(
            "%-45s %-8s %-14s people %d, numbers %d, a person %.2f, switches %d, wrong merges %d,"
                + " rows %d",
            clip,
            pace,
            reidentify ? "" : "no-reidentify",
            count.numbers.size(),
            count.people.size(),
            (double) count.fragments() / Math.max(1, count.numbers.size()),
            count.switches,
            count.wrongMerges(),
            count.rows));
    return count;
  }

  @AfterAll
  static void writeTable() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "people-on-clips.txt"), LINES);
  }

  @ParameterizedTest
  @MethodSource("clips")
  void onePersonHasOneNumber(String clip) throws Exception {
    for (Pace pace : Pace.values()) {
      Count count = run(clip, pace, true);

      assertThat(count.twice).isZero();
      assertThat(count.wrongMerges()).as("wrong merges, %s", count.people).isZero();
      assertThat((double) count.fragments() / count.numbers.size())
          .as("fragments a person, %s", count.numbers)
          .isLessThanOrEqualTo(1.2);
      assertThat(count.people.keySet())
          .as("numbers without gaps: what is no face has none")
          .allMatch(number -> number <= count.fragments());
    }
  }

  @ParameterizedTest
  @EnumSource(Pace.class)
  void withoutItWhoComesBackIsSomebodyNew(Pace pace) throws Exception {
    Count count = run("new_face_video-90.mp4", pace, false);

    assertThat(count.fragments()).isGreaterThan(6);
    assertThat(count.wrongMerges()).isZero();
  }
}
