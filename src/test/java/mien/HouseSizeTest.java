package mien;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes stay small, and {@code cli} holds options, wiring and printing alone. */
class HouseSizeTest {
  private static final Path SOURCES = Path.of("src/main/java/mien");

  @Test
  void noClassIsLongAndTheMeanIsShort() throws IOException {
    Map<Path, Integer> lines = lines(SOURCES);
    assertThat(lines).hasSizeGreaterThan(300); // else the folder is another one
    assertThat(lines).allSatisfy((file, count) -> assertThat(count).as("%s", file).isLessThan(301));
    assertThat(lines.values().stream().mapToInt(Integer::intValue).average().orElseThrow())
        .isLessThan(90);
  }

  @Test
  void noClassOfTheClusterIsLong() throws IOException {
    Map<Path, Integer> lines = lines(Path.of("spark/src/main/java"));
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines).allSatisfy((file, count) -> assertThat(count).as("%s", file).isLessThan(301));
  }

  @Test
  void commandsAreFew() throws IOException {
    assertThat(lines(SOURCES.resolve("cli"))).hasSizeBetween(20, 40);
  }

  private static Map<Path, Integer> lines(Path folder) throws IOException {
    Map<Path, Integer> lines = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("package-info.java")) {
          lines.put(file, Files.readAllLines(file).size());
        }
      }
    }
    return lines;
  }
}
