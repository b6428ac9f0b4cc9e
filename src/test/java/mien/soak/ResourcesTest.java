package mien.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  @Test
  void readsTheResidentSet() {
    assertThat(Resources.resident(List.of("Name:\tjava", "VmRSS:\t  381952 kB", "Threads:\t30")))
        .isEqualTo(373);
  }

  @Test
  void thisProcessHoldsSomething() {
    assertThat(Resources.residentMegabytes()).isGreaterThan(10);
    assertThat(Resources.heapMegabytes()).isPositive();
    assertThat(Resources.threads()).isPositive();
    assertThat(Resources.handles()).isNotNegative();
  }
}
