package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
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
}
