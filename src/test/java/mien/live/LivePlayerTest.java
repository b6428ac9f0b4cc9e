package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.analysis.Engine;
import mien.analysis.FaceExplainer;
import mien.analysis.Parts;
import mien.capture.SourceOptions;
import org.junit.jupiter.api.Test;

class LivePlayerTest {
  private static LivePlayer player(String model) {
    Engine engine =
        new Engine(
            Path.of(model),
            List.of(Path.of("models", "mien.onnx"), Path.of("models", "yousaf.onnx")),
            Parts.OneFace::new,
            Parts.Says::new,
            (file, provider) -> FaceExplainer.NONE,
            true,
            Map.of());
    return new LivePlayer(
        engine, SourceOptions.colour(), "camera:0", () -> item -> {}, info -> {}, failure -> {});
  }

  @Test
  void aModelOfTheUsersOwnCanBeComeBackTo() {
    LivePlayer player = player("mine.onnx");
    assertThat(player.models()).extracting(Choice::name).containsExactly("mine", "mien", "yousaf");
    player.choose(Path.of("models", "yousaf.onnx"));
    assertThat(player.model()).isEqualTo(Path.of("models", "yousaf.onnx"));
    assertThat(player.models()).hasSize(3);
  }

  @Test
  void bundledOnesStandInTheirOrder() {
    LivePlayer player = player(Path.of("models", "yousaf.onnx").toString());
    assertThat(player.models()).extracting(Choice::name).containsExactly("mien", "yousaf");
  }
}
