package mien.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import mien.pipeline.Sink;
import org.junit.jupiter.api.Test;

class TeeTest {
  private final List<String> seen = new ArrayList<>();

  private Sink<String> sink(String name) {
    return new Sink<>() {
      @Override
      public void accept(String item) {
        seen.add(name + item);
      }

      @Override
      public void close() {
        seen.add(name + " closed");
        if (name.equals("bad")) {
          throw new IllegalStateException("disk full");
        }
      }
    };
  }

  @Test
  void givesEachItemToAll() throws Exception {
    try (Tee<String> tee = new Tee<>(List.of(sink("a"), sink("b")))) {
      tee.accept("1");
      tee.accept("2");
    }
    assertThat(seen).containsExactly("a1", "b1", "a2", "b2", "a closed", "b closed");
  }

  @Test
  void closesAllEvenIfOneFails() {
    Tee<String> tee = new Tee<>(List.of(sink("bad"), sink("b")));
    assertThatThrownBy(tee::close).hasMessage("disk full");
    assertThat(seen).containsExactly("bad closed", "b closed");
  }
}
