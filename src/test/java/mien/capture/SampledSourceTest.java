package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.core.Frame;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class SampledSourceTest {
  private static final long NEVER = Long.MAX_VALUE;
  private static final double ANY = Double.POSITIVE_INFINITY;

  /** Ninety frames of 30 a second. */
  private static final class Frames implements FrameSource {
    private int index;

    @Override
    public SourceInfo info() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Frame> next() {
      if (index == 90) {
        return Optional.empty();
      }
      long micros = Math.round(index * 1e6 / 30);
      GreyImage grey = new GreyImage(1, 1, new byte[1]);
      return Optional.of(new Frame(index++, micros, 0, grey, null));
    }
  }

  private static List<Long> indices(Sampling sampling, int decoded) throws Exception {
    SampledSource source = new SampledSource(new Frames(), sampling);
    List<Long> indices = new ArrayList<>();
    for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
      indices.add(f.get().index());
    }
    assertThat(source.decoded()).isEqualTo(decoded);
    return indices;
  }

  @Test
  void allPassUnlessSomethingIsAsked() throws Exception {
    assertThat(indices(Sampling.ALL, 90)).hasSize(90);
    assertThat(Sampling.ALL.skips()).isFalse();
  }

  @Test
  void aStretchKeepsItsFramesNumbers() throws Exception {
    Sampling second = new Sampling(1_000_000, 2_000_000, 1, ANY);
    assertThat(indices(second, 30)).hasSize(30).startsWith(30L).endsWith(59L);
  }

  @Test
  void everyNthCountsFromTheStart() throws Exception {
    assertThat(indices(new Sampling(500_000, NEVER, 20, ANY), 75))
        .containsExactly(15L, 35L, 55L, 75L);
  }

  @Test
  void soManyASecond() throws Exception {
    assertThat(indices(new Sampling(0, NEVER, 1, 2), 90))
        .containsExactly(0L, 15L, 30L, 45L, 60L, 75L);
    assertThat(indices(new Sampling(0, NEVER, 1, 1000), 90)).hasSize(90);
  }

  /** A review reads no more than the rows: the last must say where the stretch ends. */
  @Test
  void aFrameIsShownUntilTheNextThatIsWanted() throws Exception {
    SampledSource source = new SampledSource(new Frames(), new Sampling(0, 1_500_000, 20, ANY));
    List<Long> durations = new ArrayList<>();
    long end = 0;
    for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
      durations.add(f.get().origin().durationMicros());
      end = f.get().timestampMicros() + f.get().origin().durationMicros();
    }
    assertThat(durations).containsExactly(666_667L, 666_666L, 166_668L);
    assertThat(source.endMicros()).isEqualTo(end).isEqualTo(1_500_001);
  }

  @Test
  void whereAllAreWantedEachTellsItsOwnLength() throws Exception {
    SampledSource source = new SampledSource(new Frames(), Sampling.ALL);
    assertThat(source.next().orElseThrow().origin().durationMicros()).isZero();
  }

  @Test
  void nothingLeftIsRefused() {
    assertThatThrownBy(() -> new Sampling(5, 5, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sampling(0, 5, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
