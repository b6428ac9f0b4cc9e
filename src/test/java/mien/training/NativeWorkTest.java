package mien.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.core.InputException;
import mien.pipeline.BeforeExit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeWorkTest {
  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  @Test
  void anInterruptedThreadStops() {
    try (BeforeExit work = NativeWork.begin()) {
      assertThatCode(NativeWork::goOn).doesNotThrowAnyException();
      Thread.currentThread().interrupt();
      assertThatThrownBy(NativeWork::goOn)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("--resume");
    }
  }
}
