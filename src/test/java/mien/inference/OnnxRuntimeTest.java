package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mien.analysis.ExecutionProvider;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxRuntimeTest {

  /** The host that 1.29 reports to stands in its libraries as text. */
  @ParameterizedTest
  @ValueSource(strings = {"linux-x86_64", "linux-arm64", "macosx-arm64", "windows-x86_64"})
  void knowsNoHostToReportTo(String platform) throws IOException {
    URL library = OrtEnvironment.class.getResource(OnnxRuntime.resource(platform, "onnxruntime"));
    Assumptions.assumeTrue(library != null, "not in this build's jar");

    try (InputStream in = library.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(text.contains("OrtGetApiBase")).isTrue();
      assertThat(text.contains("events.data.microsoft")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "linux-x86_64, /ai/onnxruntime/native/linux-x64/libonnxruntime.so",
    "linux-arm64, /ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
    "macosx-arm64, /ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib",
    "windows-x86_64, /ai/onnxruntime/native/win-x64/onnxruntime.dll"
  })
  void namesItsLibraryAsEachSystemDoes(String platform, String resource) {
    assertThat(OnnxRuntime.resource(platform, "onnxruntime")).isEqualTo(resource);
  }

  @Test
  void isUnpackedOnceIntoAFolderThatStays() throws IOException {
    assertThat(OnnxRuntime.ENVIRONMENT.getVersion()).isNotEmpty();

    Path folder = Path.of(System.getProperty("onnxruntime.native.path"));
    assertThat(folder).startsWith(Loader.getCacheDir().toPath());
    assertThat(folder.resolve(System.mapLibraryName("onnxruntime"))).isRegularFile();
  }

  /** A program that takes its time to end, while networks are opened one after the other. */
  static final class Ending {
    public static void main(String[] args) throws Exception {
      open();
      Runtime.getRuntime().addShutdownHook(new Thread(Ending::waitSome));
      Thread opening = new Thread(Ending::openMany);
      opening.setDaemon(true);
      opening.start();
      System.exit(3);
    }

    private static void open() throws OrtException {
      Path model = Path.of("models", "mini-xception.onnx");
      try (OrtNetwork network = new OrtNetwork(model, ExecutionProvider.CPU)) {
        assertThat(network.output()).isPresent();
      }
    }

    private static void openMany() {
      try {
        while (true) {
          open();
        }
      } catch (OrtException e) {
        Runtime.getRuntime().halt(4);
      }
    }

    private static void waitSome() {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  @Timeout(60)
  void networksCanBeOpenedUntilTheProgramHasEnded(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Ending.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      process.getInputStream().readAllBytes();
      assertThat(process.waitFor()).isEqualTo(3);
    } finally {
      process.destroyForcibly();
    }
  }
}
