package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void ordersNumbersByValueAndTheRestByLetters() {
    List<String> names = List.of("a", "a1", "a2", "a2b", "a2b3", "a10", "a010", "a11", "b", "b1");

    assertThat(names.stream().sorted((x, y) -> -NaturalOrder.compare(x, y)).toList())
        .containsExactly("b1", "b", "a11", "a10", "a010", "a2b3", "a2b", "a2", "a1", "a");
  }

  @Test
  void ordersNumbersThatFitNoInteger() {
    assertThat(NaturalOrder.compare("x99999999999999999999", "x100000000000000000000"))
        .isNegative();
  }
}
