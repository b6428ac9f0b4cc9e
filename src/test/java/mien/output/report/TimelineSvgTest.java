package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mien.core.Emotion;
import mien.core.Segment;
import mien.output.annotation.Annotations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lanes are 846 wide, from 90 to 936. */
class TimelineSvgTest {
  private static String drawn(long end, Map<Integer, String> names, Segment... segments) {
    return new TimelineSvg(new Annotations(Path.of("a"), end, List.of(segments), names)).draw();
  }

  private static List<String> times(String svg) {
    return Pattern.compile("class=\"time\"[^>]*>([^<]*)<")
        .matcher(svg)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void eachFaceHasALaneWithItsSegments() {
    String svg =
        drawn(
            10_000_000,
            Map.of(2, "A<b"),
            new Segment(1, 2_500_000, 5_000_000, Emotion.HAPPINESS, 0.5),
            new Segment(2, 0, 100, null, 0.5));
    assertThat(svg)
        .startsWith("<svg class=\"timeline\" viewBox=\"0 0 960 86\"")
        .contains(
            "<text class=\"name\" x=\"80\" y=\"19\">Face 1</text>\n"
                + "<rect class=\"lane\" x=\"90\" y=\"4\" width=\"846\" height=\"22\"/>\n"
                + "<rect x=\"301.50\" y=\"4\" width=\"211.50\" height=\"22\" fill=\""
                + TimelineSvg.fill(Emotion.HAPPINESS)
                + "\"><title>happiness, 2.5 s to 5.0 s</title></rect>\n")
        .contains(
            "<text class=\"name\" x=\"80\" y=\"49\">A&lt;b</text>\n"
                + "<rect class=\"lane\" x=\"90\" y=\"34\" width=\"846\" height=\"22\"/>\n"
                + "<rect x=\"90.00\" y=\"34\" width=\"0.40\" height=\"22\" fill=\"url(#hatch)\">")
        .contains("<line class=\"tick\" x1=\"513.00\" x2=\"513.00\" y1=\"0\" y2=\"64\"/>")
        .contains("<text class=\"time\" x=\"513.00\" y=\"78\">0:05</text>")
        .endsWith("</svg>\n");
  }

  @Test
  void whatLiesOutsideTheTimeIsCutOff() {
    assertThat(drawn(1_000_000, Map.of(), new Segment(1, -500_000, 9_000_000, Emotion.FEAR, 0.5)))
        .contains("<rect x=\"90.00\" y=\"4\" width=\"846.00\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0:00",
    "12, 13, 0:12",
    "13, 7, 0:12",
    "720, 13, 12:00",
    "7200, 13, 2:00:00",
    "86400, 25, 24:00:00"
  })
  void timesStandATwelfthApartOrALittleMore(long seconds, int count, String last) {
    List<String> times = times(drawn(seconds * 1_000_000, Map.of()));
    assertThat(times).hasSize(count).startsWith("0:00").endsWith(last);
  }

  @Test
  void emotionsHaveColoursOfTheirOwn() {
    assertThat(Emotion.ALL.stream().map(TimelineSvg::fill).distinct())
        .hasSize(7)
        .allMatch(fill -> fill.matches("#[0-9a-f]{6}"));
    assertThat(TimelineSvg.fill(null)).isEqualTo("url(#hatch)");
  }
}
