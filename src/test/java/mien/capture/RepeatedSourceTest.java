package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.pipeline.Source;
import org.junit.jupiter.api.Test;

class RepeatedSourceTest {

  @Test
  void goesOnRisingWhereTheRecordingBeginsAnew() throws Exception {
    List<Long> indices = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    try (RepeatedSource source = new RepeatedSource(() -> new Three(), 2)) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        indices.add(f.get().index());
        times.add(f.get().timestampMicros());
      }
    }

    assertThat(indices).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(times).containsExactly(0L, 40L, 80L, 120L, 160L, 200L);
  }

  private static final class Three implements Source<Frame> {
    private int given;

    @Override
    public Optional<Frame> next() {
      if (given == 3) {
        return Optional.empty();
      }
      GreyImage grey = new GreyImage(1, 1, new byte[1]);
      return Optional.of(new Frame(given, 40L * given++, 0, grey, null));
    }
  }
}
