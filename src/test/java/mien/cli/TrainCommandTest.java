package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {
  @TempDir Path folder;
  private final StringWriter errors = new StringWriter();

  @Test
  void namesTheNetworksItKnows() {
    assertThat(train("alexnet", "--data", "nowhere")).isEqualTo(1);
    assertThat(errors.toString()).contains("alexnet").contains("mini-xception").hasLineCount(1);
  }

  @Test
  void saysThatThereIsNoData() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(train("yousaf", "--data", nowhere.toString(), "--run", run())).isEqualTo(1);
    assertThat(errors.toString()).contains(nowhere.toString());
  }

  @Test
  void doesNotOverwriteARun() throws IOException {
    Files.createFile(folder.resolve("checkpoint.pt"));
    assertThat(train("yousaf", "--data", "any", "--run", folder.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("--resume").hasLineCount(1);
  }

  @Test
  void refusesSenselessNumbers() {
    assertThat(train("yousaf", "--data", "any", "--epochs", "0")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--schedule", "linear")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--augment", "much")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--epochs", "many")).isEqualTo(2);
    assertThat(train("yousaf", "--data", "any", "--settling", "2")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--name", "a/b")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--name", "..")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--threads", "0")).isEqualTo(1);
    assertThat(train("yousaf", "--data", "any", "--crop-margin", "9")).isEqualTo(1);
    assertThat(errors.toString()).contains("\"..\" is no name", "--threads must be 1 or more");
    assertThat(train("yousaf")).isEqualTo(2);
  }

  @Test
  void anotherOptimiserWantsItsOwnRateAndDecay() {
    assertThat(train("mien", "--data", "any", "--optimiser", "adamw")).isEqualTo(1);
    assertThat(errors.toString()).contains("--rate", "--weight-decay").hasLineCount(1);
    assertThat(
            train(
                "yousaf",
                "--data",
                "any",
                "--optimiser",
                "nesterov",
                "--rate",
                "0.1",
                "--weight-decay",
                "0"))
        .isEqualTo(1);
    assertThat(errors.toString()).contains("--momentum 0.9").hasLineCount(2);
  }

  private String run() {
    return folder.resolve("run").toString();
  }

  private int train(String... arguments) {
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(errors, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "train";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return commandLine.execute(all);
  }
}
