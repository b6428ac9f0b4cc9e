package mien.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a user does and watches every call to the system with strace. */
@Timeout(300)
class PrivacyIT {
  /**
   * A file opened to write, made, renamed, linked or removed: the path that the call names last.
   */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "openat\\(.*\"([^\"]+)\", [^)]*O_(?:WRONLY|RDWR|CREAT)"
              + "|(?:creat|mkdir|mkdirat|rename|renameat)\\(.*\"([^\"]+)\"");

  /** Java makes a socket to learn whether the system has IPv6; it leads nowhere. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:connect|bind|sendto|sendmsg|sendmmsg)\\(.*AF_INET|\"/etc/(?:hosts|resolv\\.conf)\"");

  @TempDir private Path folder;

  @BeforeEach
  void needsStrace() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/strace"))
            && new ProcessBuilder("/usr/bin/strace", "-f", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor()
                == 0,
        "there is no strace here that may watch a program");
  }

  @Test
  void liveAsksNobodyAndWritesOnlyWhatWasAskedFor() throws Exception {
    Path asked = Files.createDirectory(folder.resolve("asked"));

    List<String> calls = watchLive("--rows", asked.resolve("rows.csv").toString());

    assertThat(asked.resolve("rows.csv")).isNotEmptyFile();
    assertThat(calls.stream().filter(ASKED.asPredicate())).isEmpty();
    assertThat(strangeFiles(calls)).isEmpty();
  }

  @Test
  void annotateAsksNobodyAndWritesOnlyWhatWasAskedFor() throws Exception {
    Path asked = folder.resolve("asked");

    List<String> calls =
        watch(
            "annotate",
            Path.of("assets", "sample.mp4").toString(),
            "--format",
            "csv,eaf,html",
            "--video",
            "--out",
            asked.toString());

    assertThat(asked.resolve("sample.csv")).isNotEmptyFile();
    assertThat(asked.resolve("sample.annotated.mp4")).isNotEmptyFile();
    assertThat(calls.stream().filter(ASKED.asPredicate())).isEmpty();
    assertThat(strangeFiles(calls)).isEmpty();
  }

  @Test
  void whatIsPublishedToThisMachineStaysOnIt() throws Exception {
    List<String> calls =
        watchLive("--publish", "ws://127.0.0.1:" + freePort(), "--publish", "osc://127.0.0.1:9");

    assertThat(calls.stream().filter(ASKED.asPredicate()))
        .anyMatch(call -> call.contains("bind("))
        .anyMatch(call -> call.contains("sendto("))
        .allMatch(call -> call.contains("127.0.0.1"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private List<String> watchLive(String... options) throws Exception {
    String clip = Path.of("assets", "sample.mp4").toString();
    Stream<String> words = Stream.of("live", clip, "--no-window", "--seconds", "3");
    return watch(Stream.concat(words, Stream.of(options)).toArray(String[]::new));
  }

  private Set<String> strangeFiles(List<String> calls) throws IOException {
    String libraries = Loader.getCacheDir().getPath(); // kept between the tests
    Set<String> strange = new TreeSet<>();
    for (String call : calls) {
      Matcher written = WRITTEN.matcher(call);
      if (written.find() && !call.contains("= -1 ")) {
        String path = written.group(1) != null ? written.group(1) : written.group(2);
        if (!isTold(Path.of(path)) && !path.startsWith(libraries)) {
          strange.add(call);
        }
      }
    }
    return strange;
  }

  /** What was asked for, and what README says of the home and of temporary files. */
  private boolean isTold(Path path) {
    Path home = folder.resolve("home");
    return Stream.of(
            folder.resolve("asked"),
            folder.resolve("temporary"),
            home.resolve(".mien"),
            home.resolve(".config").resolve("mien"),
            home.resolve(".java").resolve("fonts"),
            Path.of("/dev"),
            Path.of("/proc"))
        .anyMatch(told -> path.startsWith(told) || told.startsWith(path));
  }

  /** Every call that opens, makes or asks; the program's home is a folder of its own. */
  private List<String> watch(String... arguments) throws IOException, InterruptedException {
    Path trace = folder.resolve("trace.txt");
    Path home = Files.createDirectory(folder.resolve("home"));
    Path said = folder.resolve("said.txt");
    List<String> command =
        new ArrayList<>(
            List.of("/usr/bin/strace", "-f", "-qq", "-s", "4096", "-o", trace.toString()));
    command.addAll(List.of("-e", "trace=network,openat,creat,mkdir,mkdirat,rename,renameat"));
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Duser.home=" + home));
    command.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("temporary")));
    command.add("-Dorg.bytedeco.javacpp.cachedir=" + Loader.getCacheDir());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).doesNotContain("Exception");
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
    return Files.readAllLines(trace, UTF_8);
  }
}
