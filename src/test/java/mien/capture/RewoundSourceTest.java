package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mien.core.Frame;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class RewoundSourceTest {
  private final List<Integer> read = new ArrayList<>();
  private int opened;

  private FrameSource open() {
    opened++;
    Iterator<Integer> tenths = IntStream.range(0, 10).iterator();
    return new FrameSource() {
      @Override
      public Optional<Frame> next() {
        if (!tenths.hasNext()) {
          return Optional.empty();
        }
        int index = tenths.next();
        read.add(index);
        return Optional.of(
            new Frame(index, index * 100_000L, 0, new GreyImage(1, 1, new byte[1]), null));
      }

      @Override
      public SourceInfo info() {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static long at(RewoundSource source) throws Exception {
    return source.next().orElseThrow().index();
  }

  @Test
  void goesOnToWhatComesAndBackToTheBeginningForWhatWas() throws Exception {
    try (RewoundSource source = new RewoundSource(this::open)) {
      source.seek(250_000);
      assertThat(at(source)).isEqualTo(3);
      source.seek(500_000);
      assertThat(at(source)).isEqualTo(5);
      assertThat(at(source)).isEqualTo(6);
      assertThat(opened).isEqualTo(1);
      source.seek(600_000);
      assertThat(at(source)).isEqualTo(6);
      assertThat(opened).isEqualTo(2);
      source.seek(0);
      source.seek(0);
      assertThat(at(source)).isZero();
      source.seek(2_000_000);
      assertThat(source.next()).isEmpty();
      source.seek(900_000);
      assertThat(at(source)).isEqualTo(9);
    }
  }
}
