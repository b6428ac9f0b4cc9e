package mien.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Engines for tests. */
public final class Engines {
  private Engines() {}

  /** One that must not be used: whatever is opened fails the test. */
  public static Engine unused() {
    return new Engine(
        Path.of("unused.onnx"),
        List.of(),
        () -> {
          throw new AssertionError("the detector was opened");
        },
        path -> {
          throw new AssertionError("the network was opened");
        },
        (path, provider) -> {
          throw new AssertionError("the explainer was opened");
        },
        true,
        Map.of());
  }
}
