package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.InputException;
import mien.training.data.Skipped;
import mien.training.data.VideoFaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien dataset from-videos}: labelled videos in, face crops and a table out. */
@Command(
    name = "from-videos",
    description = {
      "Makes a data set of videos: frames, the largest face in each, its crop, a table.",
      "A video's emotion is a folder's name (subject 1/anger/…) or a part of its own (1001_ANG_x)."
    },
    mixinStandardHelpOptions = true)
final class DatasetFromVideosCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "With labelled videos.")
  private Path folder;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder.")
  private Path out;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "0.2",
      description = {"Time between two frames that are taken.", "Default: ${DEFAULT-VALUE}"})
  private double every;

  @Mixin private CropOptions crops = new CropOptions();
  @Mixin private DetectorOptions detectors = new DetectorOptions();

  @Mixin private JsonReport json = new JsonReport();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (every <= 0) {
      throw new InputException("--every must be above 0.");
    }
    PrintWriter err = spec.commandLine().getErr();
    detectors.check();
    try (FaceDetector detector = detectors.open(ExecutionProvider.AUTO)) {
      VideoFaces faces =
          new VideoFaces(
              DatasetFromVideosCommand::play, crops.cropper(detector), Math.round(every * 1e6));
      VideoFaces.Made made = faces.make(folder, out, err::println);
      print(made);
      json.write(made);
      return 0;
    }
  }

  private void print(VideoFaces.Made made) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.printf("%d pictures of %d videos in %s%n", made.pictures(), made.videos(), out);
    Skipped.lines(made.skipped()).forEach(printer::println);
  }

  private static void play(Path video, Consumer<Frame> each) {
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        each.accept(f.get());
      }
      source
          .breakOff()
          .ifPresent(
              why -> {
                throw new InputException(why);
              });
    } catch (InputException e) {
      throw e;
    } catch (Exception e) {
      throw new InputException("%s cannot be read to its end.".formatted(video), e);
    }
  }
}
