package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mien.analysis.Engine;
import mien.capture.Camera;
import mien.capture.Cameras;
import mien.capture.PictureSize;
import mien.capture.SourceOptions;
import mien.core.CameraMode;
import mien.core.InputException;
import mien.live.Extent;
import mien.live.LiveSummary;
import mien.output.publish.Publisher;
import mien.render.Language;
import mien.ui.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mien live}: a source, analysed while it is watched. */
@Command(
    name = "live",
    description = {
      "Shows a camera, a video or a stream with what its faces express.",
      "Without SOURCE: the first camera, or else the sample clip that comes with Mien. Without a"
          + " display: see --no-window."
    },
    mixinStandardHelpOptions = true)
final class LiveCommand implements Callable<Integer> {
  private static final int HIGHEST_RATE = 1000;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = {
        "camera:0, camera:/dev/video0 or camera:NAME (see mien devices); the path of a video, a"
            + " picture or a folder of pictures; rtsp://, http://, https:// or udp://; or one of"
            + " FFmpeg's filter graphs, lavfi:GRAPH."
      })
  private @Nullable String source;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description = "Write a row for every face from the start; FILE ends in .csv or .jsonl.")
  private @Nullable Path rows;

  @Option(
      names = "--video",
      description =
          "With --rows: record the annotated picture too, as FILE's name with .annotated.mkv;"
              + " subtitles and ELAN's file come with it.")
  private boolean video;

  @Option(
      names = "--microphone",
      description = "With --video, of a camera or a stream: record what the microphone hears too.")
  private boolean microphone;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "End after so many seconds, and report.")
  private double seconds = Double.POSITIVE_INFINITY;

  @Option(
      names = "--no-window",
      description = "Analyse without a window, up to the end of the source or --seconds.")
  private boolean noWindow;

  @Option(
      names = "--why",
      description = "Show from the start where each face's label comes from (W in the window).")
  private boolean why;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = {"The camera's picture.", "Default: 640x480"})
  private String size = "640x480";

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = {"The camera's frames a second, 1 to 1000.", "Default: 30"})
  private int framesPerSecond = 30;

  @Option(
      names = "--publish",
      paramLabel = "ADDRESS",
      description = {
        "Hand each frame's values to other programs: ws://127.0.0.1:8765 for JSON over WebSocket,"
            + " osc://127.0.0.1:9000 for Open Sound Control; may be given again. What others can"
            + " reach needs a secret: ws://0.0.0.0:8765/?token=…"
      })
  private List<String> published = new ArrayList<>();

  @Mixin private Speaking speaking = new Speaking();
  @Mixin private AnalysisOptions analysis;
  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;

  /** The option {@code --language} of the windows. */
  static final class Speaking {
    @Option(
        names = "--language",
        paramLabel = "CODE",
        converter = Code.class,
        description = {
          "Language of the window: en, de, fr, es, bg or zh.",
          "Default: the system's, or else English"
        })
    private Locale language = Locale.getDefault();

    /** Before anything of a window is made. */
    void begin() {
      Language.use(language);
    }
  }

  /** Reads a language's code. */
  static final class Code implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String code) {
      try {
        return Language.named(code);
      } catch (InputException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  LiveCommand(Installation installation) {
    this.installation = installation;
    analysis = new AnalysisOptions(installation);
  }

  @Override
  public Integer call() throws Exception {
    if (rows != null && Files.exists(rows)) {
      throw new InputException(
          "%s is there already, and what was recorded live cannot be made again: name another file."
              .formatted(rows));
    }
    if (video && rows == null) {
      throw new ParameterException(spec.commandLine(), "--video needs --rows FILE.");
    }
    if (microphone && !video) {
      throw new ParameterException(spec.commandLine(), "--microphone needs --video.");
    }
    Engine engine = analysis.engine();
    boolean window = !noWindow && Screen.isThere();
    if (window || video) {
      speaking.begin();
    }
    if (!window && !noWindow && source == null) {
      return new SampleRun(installation.sampleClip(), Path.of("mien-sample"), spec.commandLine())
          .run();
    }
    String chosen = source == null ? firstCameraOrSample() : source;
    LiveRun run =
        new LiveRun(engine, camera(window), installation.sampleClip())
            .windowed(window)
            .explaining(why)
            .recording(Extent.of(video, microphone))
            .telling(spec.commandLine().getErr()::println);
    LiveSummary summary;
    try (Publisher publisher = Publisher.open(published)) {
      summary = (published.isEmpty() ? run : run.publishing(publisher)).run(chosen, rows, seconds);
    }
    summary.print(spec.commandLine().getOut());
    json.write(summary);
    if (run.failure() != null) {
      spec.commandLine().getErr().println(run.failure());
      return 1;
    }
    return 0;
  }

  /** Only before a window somebody can plug the camera in. */
  private SourceOptions camera(boolean window) {
    if (framesPerSecond < 1 || framesPerSecond > HIGHEST_RATE) {
      throw new ParameterException(
          spec.commandLine(), "--fps must be 1 to %d.".formatted(HIGHEST_RATE));
    }
    try {
      PictureSize picture = PictureSize.parse(size);
      SourceOptions wanted =
          new SourceOptions(
              window || video, new CameraMode(picture.width(), picture.height(), framesPerSecond));
      return window ? wanted.awaiting() : wanted;
    } catch (InputException e) {
      throw new ParameterException(spec.commandLine(), "--size: " + e.getMessage());
    }
  }

  private String firstCameraOrSample() {
    List<Camera> cameras = Cameras.list();
    if (!cameras.isEmpty()) {
      return "camera:" + cameras.get(0).id();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("No camera was found: playing the sample clip that comes with Mien.");
    out.flush();
    return installation.sampleClip().toString();
  }
}
