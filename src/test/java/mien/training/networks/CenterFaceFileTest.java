package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.core.InputException;
import org.junit.jupiter.api.Test;

class CenterFaceFileTest {

  @Test
  void anotherFileIsOneSentence() throws Exception {
    byte[] text = "not a network".getBytes(StandardCharsets.UTF_8);
    byte[] other = Files.readAllBytes(Path.of("models", "iliev-20.onnx"));

    assertThatThrownBy(() -> CenterFaceFile.convert(text, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessage("This is no ONNX file.");
    assertThatThrownBy(() -> CenterFaceFile.convert(other, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessage("This ONNX file is not CenterFace.");
  }
}
