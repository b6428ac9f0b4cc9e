package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StretchTest {
  @TempDir Path folder;

  @Test
  void stretchesFollowEachOtherAndLeaveNothingOut() throws Exception {
    Path second = AnnotateJobTest.video(folder.resolve("a.mp4"));
    List<Stretch> stretches = Stretch.divide(second, 300_000);
    assertThat(stretches)
        .containsExactly(
            new Stretch(0, 333_333),
            new Stretch(333_333, 666_666),
            new Stretch(666_666, Long.MAX_VALUE));
    assertThat(stretches.get(0).holds(-1)).as("what is shown before the start").isTrue();
    assertThat(stretches.get(0).holds(333_333)).isFalse();
    assertThat(stretches.get(1).holds(333_333)).isTrue();
    assertThat(stretches.get(2).holds(333_333)).isFalse();
  }

  @Test
  void whatIsShortOrCannotBeReadIsNotDivided() throws Exception {
    List<Stretch> one = List.of(new Stretch(0, Long.MAX_VALUE));
    Path second = AnnotateJobTest.video(folder.resolve("a.mp4"));
    assertThat(Stretch.divide(second, 700_000)).isEqualTo(one);
    assertThat(Stretch.divide(folder, 1)).as("pictures").isEqualTo(one);
    Path letter = Files.writeString(folder.resolve("letter.mp4"), "A letter to a friend.");
    assertThat(Stretch.divide(letter, 1)).isEqualTo(one);
  }
}
