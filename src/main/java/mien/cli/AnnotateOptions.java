package mien.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mien.annotate.AnnotatePlan;
import mien.annotate.ResultFormat;
import mien.capture.Sampling;
import mien.output.Columns;
import mien.output.video.Privacy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code annotate} makes of each video. */
final class AnnotateOptions {
  /** Which faces {@code --blur} makes unrecognisable. */
  enum Blur {
    ALL,
    UNKNOWN
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = {
        "What to write, separated by commas: csv, jsonl and parquet (rows), eaf (ELAN), textgrid"
            + " (Praat), vtt and srt (subtitles), boris (spreadsheet for BORIS), segments (a table"
            + " of segments, as Parquet), html (report).",
        "Default: csv"
      })
  private Set<ResultFormat> formats = new LinkedHashSet<>(List.of(ResultFormat.CSV));

  @Option(
      names = "--columns",
      paramLabel = "minimal|full",
      description = {"Columns of the CSV file.", "Default: full"})
  private Columns columns = Columns.FULL;

  @Option(
      names = "--video",
      description =
          "Also write the video with the faces and labels drawn, its sound and timing as they"
              + " were. It begins at 0; with --from its zero is that time, while the other results"
              + " keep the whole video's times.")
  private boolean video;

  @Option(
      names = "--blur",
      paramLabel = "all|unknown",
      description =
          "In the video, make faces unrecognisable: all of them, or all but those of --known. Only"
              + " faces that are found can be covered: look at the result before you give it away.")
  private @Nullable Blur blur;

  @Option(
      names = "--known",
      split = ",",
      paramLabel = "ID",
      description =
          "Ids of the faces that --blur unknown leaves as they are: of one video, as a run with the"
              + " same options numbered them.")
  private List<Integer> known = new ArrayList<>();

  @Option(
      names = "--thumbnails",
      description =
          "Show a picture of each face in the HTML report, clear and therefore not with --blur;"
              + " without it, no picture is kept.")
  private boolean thumbnails;

  @Mixin private SamplingOptions frames = new SamplingOptions();

  /** What they ask for; checks first that they fit each other. */
  AnnotatePlan plan() {
    require(video || blur == null, "--blur works on the video: add --video.");
    require(blur == Blur.UNKNOWN || known.isEmpty(), "--known belongs to --blur unknown.");
    require(
        !thumbnails || formats.contains(ResultFormat.HTML),
        "--thumbnails belong to the report: add html to --format.");
    require(
        !thumbnails || blur == null,
        "--thumbnails show the faces that --blur covers: leave out one of the two.");
    Sampling sampling = frames.sampling();
    require(
        !video || !sampling.skips(),
        "--video shows every frame: leave out --every and --fps, or annotate twice.");
    return new AnnotatePlan(formats, columns, sampling, video, privacy(), thumbnails);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private Privacy privacy() {
    return blur == null
        ? Privacy.NONE
        : Privacy.allBut(blur == Blur.ALL ? Set.of() : Set.copyOf(known));
  }
}
