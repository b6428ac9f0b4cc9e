package mien.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ClaimTest {
  @TempDir Path folder;

  /** Another run: claims a file and works until it is killed. */
  static final class Other {
    private Other() {}

    public static void main(String[] arguments) throws IOException {
      try (Claim claim = Claim.on(Path.of(arguments[0]))) {
        System.out.println("claimed");
        System.in.read();
      }
    }
  }

  private static void assertClaimed(Path file) {
    assertThatThrownBy(() -> Claim.on(file).close())
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + " is being written by another run: ");
  }

  @Test
  void whoComesSecondIsRefusedUntilTheFirstEnds() {
    Path file = folder.resolve("clip.csv");
    try (Claim first = Claim.on(file);
        Claim other = Claim.on(folder.resolve("clip.eaf"))) {
      assertThat(first).isNotSameAs(other);
      assertClaimed(file);
    }
    Claim.on(file).close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkLeadsToTheSameFile() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (Claim first = Claim.on(real.resolve("clip.csv"))) {
      assertThat(first).isNotNull();
      assertClaimed(link.resolve("clip.csv"));
    }
  }

  /** Its channel is everybody's, and to interrupt most work on a channel closes it. */
  @Test
  void whoIsInterruptedEndsNobodysClaim() {
    Path file = folder.resolve("clip.csv");
    try (Claim first = Claim.on(file)) {
      assertThat(first).isNotNull();
      Thread.currentThread().interrupt();
      Claim.on(folder.resolve("clip.eaf")).close();
      assertThat(Thread.interrupted()).isTrue();
      assertClaimed(file);
    }
  }

  @Test
  void aRunThatIsKilledHoldsNothing() throws Exception {
    Path file = folder.resolve("clip.csv");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("claimed");
      assertClaimed(file);
    } finally {
      other.destroyForcibly().waitFor();
    }
    Claim.on(file).close();
    assertThat(folder).isEmptyDirectory();
  }
}
