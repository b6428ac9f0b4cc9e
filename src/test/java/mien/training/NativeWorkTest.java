package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mien.core.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeWorkTest {
  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  /** A program that is told to end while it works: it leaves its work before the runtime goes. */
  static final class Working {
    public static void main(String[] args) throws InterruptedException {
      Thread worker =
          new Thread(
              () -> {
                try (NativeWork work = NativeWork.begin()) {
                  new Thread(() -> System.exit(3)).start();
                  while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                  }
                  System.out.println("freed before the end"); // what outlives the runtime is lost
                }
              });
      worker.start();
      worker.join();
    }
  }

  @Test
  void theRuntimeWaitsForTheWorkToStop() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Working.class.getName())
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(3);
      assertThat(said).isEqualToIgnoringNewLines("freed before the end");
    }
  }

  @Test
  void anInterruptedThreadStops() {
    try (NativeWork work = NativeWork.begin()) {
      assertThatCode(NativeWork::goOn).doesNotThrowAnyException();
      Thread.currentThread().interrupt();
      assertThatThrownBy(NativeWork::goOn)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("--resume");
    }
  }
}
