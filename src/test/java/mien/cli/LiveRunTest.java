package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import mien.analysis.Detection;
import mien.analysis.Engine;
import mien.analysis.Parts;
import mien.capture.SourceOptions;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.live.LiveSummary;
import mien.ui.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveRunTest {
  private static final Path SAMPLE = Path.of("assets", "sample.mp4");

  /** Runs out of something after the first picture. */
  private static final class Broken extends Parts.OneFace {
    private boolean seen;

    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      if (seen) {
        throw new NoClassDefFoundError("a/library/of/faces");
      }
      seen = true;
      return List.of();
    }
  }

  private static LiveRun run(Engine engine) {
    return new LiveRun(engine, SourceOptions.colour(), SAMPLE).windowed(true);
  }

  @Test
  void whatBrokeDownInTheWindowIsToldInTheEnd() throws Exception {
    assumeTrue(Screen.isThere(), "there is no display");
    LiveRun broken = run(Parts.engine(Broken::new));
    broken.run(SAMPLE.toString(), null, 3);
    assertThat(broken.failure()).contains("a/library/of/faces");
  }

  @Test
  void oneThatPlayedToTheEndHasNothingToTell() throws Exception {
    assumeTrue(Screen.isThere(), "there is no display");
    LiveRun sound = run(Parts.engine(Parts.OneFace::new));
    LiveSummary summary = sound.run(SAMPLE.toString(), null, 3);
    assertThat(summary.frames()).isPositive();
    assertThat(sound.failure()).isNull();
  }
}
