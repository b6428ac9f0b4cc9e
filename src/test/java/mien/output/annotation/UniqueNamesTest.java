package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {
  @Test
  void theFirstKeepsTheNameAndTheOthersHaveTheirNumber() {
    assertThat(
            UniqueNames.of(
                Map.of(7, "Anna", 2, "Anna", 3, "Ben", 9, "Anna (7)"), List.of(2, 3, 7, 9)))
        .isEqualTo(Map.of(2, "Anna", 3, "Ben", 7, "Anna (7)", 9, "Anna (7) (9)"));
  }

  @Test
  void nobodyIsCalledAsSomebodyWithoutAName() {
    assertThat(UniqueNames.of(Map.of(1, "Face 2", 3, "Face 4"), List.of(1, 2, 3)))
        .isEqualTo(Map.of(1, "Face 2 (1)", 3, "Face 4"));
  }

  @Test
  void everyFormatTellsTwoOfOneNameApart() {
    Annotations annotations =
        new Annotations(null, 0, List.of(), List.of(), Map.of(1, "Anna", 2, "Anna"));
    assertThat(annotations.nameOf(1)).isEqualTo("Anna");
    assertThat(annotations.nameOf(2)).isEqualTo("Anna (2)");
  }
}
