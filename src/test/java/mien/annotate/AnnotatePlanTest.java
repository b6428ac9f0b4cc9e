package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mien.capture.Sampling;
import mien.core.Span;
import mien.output.Columns;
import mien.output.video.Privacy;
import org.junit.jupiter.api.Test;

class AnnotatePlanTest {
  private static AnnotatePlan plan(
      Sampling sampling, boolean video, Privacy privacy, boolean thumbnails) {
    return new AnnotatePlan(
        Set.of(ResultFormat.HTML), Columns.MINIMAL, sampling, video, privacy, thumbnails);
  }

  @Test
  void whatIsLeftAsItIsIsNoSetting() {
    assertThat(AnnotatePlan.ROWS.settings()).containsExactly(entry("columns", "full"));
  }

  @Test
  void everyChoiceThatChangesResultsIsASetting() {
    Sampling some = new Sampling(1_500_000, 2_000_000, 3, 2.5);
    assertThat(plan(some, true, Privacy.allBut(Set.of(10, 9)), true).settings())
        .containsExactly(
            entry("every", "3"),
            entry("fps", "2.5"),
            entry("from_us", "1500000"),
            entry("to_us", "2000000"),
            entry("columns", "minimal"),
            entry("blur", "unknown"),
            entry("known", "[9, 10]"),
            entry("thumbnails", "yes"));
    assertThat(plan(Sampling.ALL, true, Privacy.allBut(Set.of()), false).settings())
        .containsExactly(entry("columns", "minimal"), entry("blur", "all"), entry("known", "[]"));
  }

  @Test
  void theVideoShowsTheStretchThatIsAnalysed() {
    assertThat(AnnotatePlan.ROWS.shown()).isEqualTo(Span.WHOLE);
    Sampling some = new Sampling(5, 9, 1, Double.POSITIVE_INFINITY);
    assertThat(plan(some, true, Privacy.NONE, false).shown()).isEqualTo(new Span(5, 9));
  }

  @Test
  void formatsKeepTheirOrderAndAreNobodysToChange() {
    Set<ResultFormat> given =
        new LinkedHashSet<>(List.of(ResultFormat.HTML, ResultFormat.CSV, ResultFormat.EAF));
    AnnotatePlan plan =
        new AnnotatePlan(given, Columns.FULL, Sampling.ALL, false, Privacy.NONE, false);
    given.clear();
    assertThat(plan.formats())
        .containsExactly(ResultFormat.HTML, ResultFormat.CSV, ResultFormat.EAF);
    assertThatThrownBy(() -> plan.formats().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
