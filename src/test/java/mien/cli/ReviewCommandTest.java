package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReviewCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 1];
    all[0] = "review";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return line.execute(all);
  }

  @Test
  void saysThatThereIsNoSuchVideo() {
    assertThat(run(folder.resolve("none.mp4").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no video or folder").hasLineCount(1);
  }

  @Test
  void saysThatAFolderHoldsNoVideo() throws IOException {
    Files.createFile(folder.resolve("notes.txt"));
    assertThat(run(folder.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no video in").hasLineCount(1);
  }

  @Test
  void rowsBelongToOneVideo() {
    assertThat(run(folder.toString(), "--rows", "rows.jsonl")).isEqualTo(1);
    assertThat(err.toString()).startsWith("--rows belong to one video").hasLineCount(1);
  }

  @Test
  void namesTheLanguagesItSpeaks() {
    for (String command : new String[] {"review", "live", "kiosk"}) {
      StringWriter said = new StringWriter();
      String option = command.equals("kiosk") ? "--languages" : "--language";
      CommandLine line = Main.commandLine().setErr(new PrintWriter(said));
      assertThat(line.execute(command, option, "tlh", "any.mp4")).isEqualTo(2);
      assertThat(said.toString())
          .contains("There is no language tlh: choose one of en, de, fr, es, bg, zh.")
          .hasLineCount(1);
    }
  }

  @Test
  void speaksTheLanguageThatIsNamed() {
    Locale before = Locale.getDefault();
    Locale numbers = Locale.getDefault(Locale.Category.FORMAT);
    try {
      assertThat(run(folder.resolve("none.mp4").toString(), "--language", "bg")).isEqualTo(1);
      assertThat(Locale.getDefault()).hasToString("bg");
      assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(numbers);
    } finally {
      Locale.setDefault(before);
      Locale.setDefault(Locale.Category.FORMAT, numbers);
    }
  }

  @Test
  void needsAVideo() {
    assertThat(run()).isEqualTo(2);
  }
}
