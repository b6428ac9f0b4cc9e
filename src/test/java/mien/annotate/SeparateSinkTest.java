package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mien.pipeline.Sink;
import org.junit.jupiter.api.Test;

class SeparateSinkTest {
  private final List<Integer> accepted = new ArrayList<>();
  private int closings;

  /** Takes two items, then there is too little memory. */
  private final class Small implements Sink<Integer> {
    @Override
    public void accept(Integer item) {
      if (accepted.size() == 2) {
        throw new OutOfMemoryError("Java heap space");
      }
      accepted.add(item);
    }

    @Override
    public void close() {
      closings++;
    }
  }

  @Test
  void whatHasTooLittleMemoryEndsAloneAndIsSaid() {
    SeparateSink<Integer> sink = new SeparateSink<>(Small::new);
    for (int i = 0; i < 5; i++) {
      sink.accept(i);
    }
    sink.close();
    assertThat(accepted).containsExactly(0, 1);
    assertThat(closings).isEqualTo(1);
    assertThat(sink.failure()).contains("there is too little memory");
  }

  @Test
  void whatCannotBeOpenedIsSaid() {
    SeparateSink<Integer> sink =
        new SeparateSink<>(
            () -> {
              throw new IOException("no encoder");
            });
    sink.accept(1);
    sink.close();
    assertThat(sink.failure()).contains("no encoder");
  }

  @Test
  void whatGoesWellHasNoFailure() {
    SeparateSink<Integer> sink = new SeparateSink<>(() -> accepted::add);
    sink.accept(1);
    sink.close();
    assertThat(accepted).containsExactly(1);
    assertThat(sink.failure()).isEmpty();
  }
}
