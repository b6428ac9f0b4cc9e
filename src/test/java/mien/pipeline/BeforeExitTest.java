package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BeforeExitTest {
  /** A program that is told to end while it works: it leaves its work before the runtime goes. */
  static final class Working {
    public static void main(String[] args) throws InterruptedException {
      Thread worker =
          new Thread(
              () -> {
                try (BeforeExit stretch = BeforeExit.begin()) {
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
}
