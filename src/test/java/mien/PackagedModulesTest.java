package mien;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package's Java holds a few modules alone: a command that needs another falls over there. */
class PackagedModulesTest {
  private static final Path BUILD = Path.of("packaging", "build");

  @Test
  void holdTheModulesThatTheProgramUses() throws Exception {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int code =
        jdeps.run(
            out,
            out,
            "--ignore-missing-deps",
            "--print-module-deps",
            "--multi-release",
            "17",
            "target/classes");
    assertThat(code).as(said.toString()).isZero();
    assertThat(listed("--add-modules ")).containsAll(List.of(said.toString().strip().split(",")));
  }

  @Test
  void holdTheNumbersAndDatesOfEveryLanguage() throws Exception {
    try (Stream<Path> texts = Files.list(Path.of("src/main/resources/mien/ui"))) {
      List<String> languages =
          texts
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("texts_[a-z]{2}.*"))
              .map(name -> name.substring("texts_".length(), "texts_".length() + 2))
              .toList();
      assertThat(languages).hasSizeGreaterThan(3);
      assertThat(listed("--include-locales=")).containsAll(languages);
    }
  }

  private static List<String> listed(String option) throws Exception {
    Matcher list = Pattern.compile(option + "([\\w.,-]+)").matcher(Files.readString(BUILD));
    assertThat(list.find()).as(option).isTrue();
    return List.of(list.group(1).split(","));
  }
}
