package mien.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mien.analysis.Engine;
import mien.core.InputException;
import mien.output.Provenance;
import mien.output.video.Container;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one video's results come about, and whether they are there already. For any thread. */
final class Making {
  private static final Logger LOG = LoggerFactory.getLogger(Making.class);

  private final AnnotateInput input;
  private final AnnotatePlan plan;
  private final Engine engine;
  private @Nullable Provenance made;

  Making(AnnotateInput input, AnnotatePlan plan, Engine engine) {
    this.input = input;
    this.plan = plan;
    this.engine = engine;
  }

  /**
   * Whether an earlier run wrote every result, of the same video with the same model and options;
   * then all of them are whole. Not where that cannot be told: whoever makes them hears why.
   */
  boolean isFinished() {
    try {
      SessionFile there = SessionFile.of(input);
      List<Path> wanted =
          plan.formats().stream().map(format -> input.target(format.ending())).toList();
      return wanted.stream().allMatch(Files::exists)
          && (!plan.video() || videoTargets().anyMatch(there::holds))
          && there.holds(provenance(), wanted);
    } catch (IOException | RuntimeException e) {
      LOG.debug("It cannot be told whether {} was annotated", input.video(), e);
      return false;
    }
  }

  private Stream<Path> videoTargets() {
    return Stream.of(Container.values()).map(input::annotated).filter(Files::exists);
  }

  /**
   * Equal for the same video, model and options. The first time, it reads the video once through.
   *
   * @throws InputException if it cannot be read
   */
  synchronized Provenance provenance() {
    if (made == null) {
      Map<String, String> settings = new LinkedHashMap<>(engine.settings());
      settings.putAll(plan.settings());
      made = Provenance.of(engine.model(), settings, input.video());
    }
    return made;
  }

  /** Reads the video beside the work; whoever asks then hears what is wrong. */
  void read() {
    try {
      provenance();
    } catch (InputException e) {
      LOG.debug("It cannot be told how the results of {} come about", input.video(), e);
    }
  }
}
