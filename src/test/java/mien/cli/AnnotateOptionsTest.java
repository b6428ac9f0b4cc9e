package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import mien.annotate.AnnotatePlan;
import mien.annotate.ResultFormat;
import mien.capture.Sampling;
import mien.output.Columns;
import mien.output.video.Privacy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class AnnotateOptionsTest {
  @Command(name = "annotate")
  private static final class Annotate {
    @Mixin private AnnotateOptions options = new AnnotateOptions();
  }

  private static AnnotatePlan plan(String line) {
    Annotate command = new Annotate();
    new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(line.isEmpty() ? new String[0] : line.split(" "));
    return command.options.plan();
  }

  @Test
  void withoutOptionsEveryFrameGoesIntoAFullTable() {
    assertThat(plan(""))
        .isEqualTo(
            new AnnotatePlan(
                Set.of(ResultFormat.CSV), Columns.FULL, Sampling.ALL, false, Privacy.NONE, false));
  }

  @Test
  void namedFormatsReplaceTheTableAndKeepTheirOrder() {
    AnnotatePlan plan = plan("--format html,csv,eaf --columns minimal --thumbnails");
    assertThat(plan.formats())
        .containsExactly(ResultFormat.HTML, ResultFormat.CSV, ResultFormat.EAF);
    assertThat(plan.columns()).isEqualTo(Columns.MINIMAL);
    assertThat(plan.thumbnails()).isTrue();
    assertThat(plan("--format jsonl").formats()).containsExactly(ResultFormat.JSONL);
  }

  @Test
  void framesMayBeLeftOut() {
    assertThat(plan("--every 3 --fps 2.5 --from 1.5 --to 0:01:00").sampling())
        .isEqualTo(new Sampling(1_500_000, 60_000_000, 3, 2.5));
    assertThat(plan("--from 2").sampling().toMicros()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void facesAreBlurredAllOrAllButSome() {
    assertThat(plan("--video --blur all").privacy()).isEqualTo(Privacy.allBut(Set.of()));
    assertThat(plan("--video --blur unknown --known 2,5").privacy())
        .isEqualTo(Privacy.allBut(Set.of(2, 5)));
    assertThat(plan("--video --blur unknown").privacy().blurs()).isTrue();
    assertThat(plan("--video").privacy()).isEqualTo(Privacy.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "--blur all, add --video",
    "--video --known 1, --known belongs to --blur unknown",
    "--video --blur all --known 1, --known belongs to --blur unknown",
    "--thumbnails, add html to --format",
    "--format html --thumbnails --video --blur all, leave out one of the two",
    "--format html --thumbnails --video --blur unknown --known 1, leave out one of the two",
    "--every 0, --every must be at least 1",
    "--fps 0, --fps must be more than 0",
    "--fps NaN, --fps must be more than 0",
    "--from 2 --to 2, --to must be later than --from",
    "--to 0, --to must be later than the beginning",
    "--video --every 2, --video shows every frame",
    "--video --fps 5, --video shows every frame"
  })
  void optionsThatDoNotFitEachOtherAreRefused(String line, String sentence) {
    assertThatThrownBy(() -> plan(line))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--every 1 --video", "--thumbnails --format html", "--to 1"})
  void whatFitsIsTaken(String line) {
    assertThat(plan(line)).isNotNull();
  }
}
