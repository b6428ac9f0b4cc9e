package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkippedTest {
  @Test
  void namesThePicturesOfEachReason() {
    List<Skipped> skipped =
        List.of(new Skipped("b.png", "no face found"), new Skipped("a.png", "damaged"));
    assertThat(Skipped.lines(skipped))
        .containsExactly("skipped 1: damaged (a.png)", "skipped 1: no face found (b.png)");
  }

  @Test
  void leavesALongListToTheLog() {
    List<Skipped> skipped =
        IntStream.range(0, 5).mapToObj(i -> new Skipped(i + ".png", "damaged")).toList();
    assertThat(Skipped.lines(skipped))
        .containsExactly("skipped 5: damaged (0.png, 1.png, 2.png and 2 more)");
  }
}
