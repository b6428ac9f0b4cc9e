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
              + " were.")
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
      description = "Ids of the faces that --blur unknown leaves as they are.")
  private List<Integer> known = new ArrayList<>();

  @Option(
      names = "--thumbnails",
      description =
          "Show a picture of each face in the HTML report; without it, no picture is kept.")
  private boolean thumbnails;

  @Option(names = "--every", paramLabel = "N", description = "Analyse every Nth frame only.")
  private int every = 1;

  @Option(
      names = "--fps",
      paramLabel = "F",
      description = "Analyse at most F frames a second of the video.")
  private double framesPerSecond = Double.POSITIVE_INFINITY;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = MediaTime.class,
      description = "Begin at this time of the video: seconds, or 0:01:23.5.")
  private @Nullable Long from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = MediaTime.class,
      description = "End before this time of the video.")
  private @Nullable Long to;

  /** What they ask for; checks first that they fit each other. */
  AnnotatePlan plan() {
    require(video || blur == null, "--blur works on the video: add --video.");
    require(blur == Blur.UNKNOWN || known.isEmpty(), "--known belongs to --blur unknown.");
    require(
        !thumbnails || formats.contains(ResultFormat.HTML),
        "--thumbnails belong to the report: add html to --format.");
    require(every >= 1, "--every must be at least 1.");
    require(framesPerSecond > 0, "--fps must be more than 0.");
    require(from == null || to == null || from < to, "--to must be later than --from.");
    require(
        !video || (every == 1 && !Double.isFinite(framesPerSecond)),
        "--video shows every frame: leave out --every and --fps, or annotate twice.");
    return new AnnotatePlan(
        formats,
        columns,
        new Sampling(
            from == null ? Long.MIN_VALUE : from,
            to == null ? Long.MAX_VALUE : to,
            every,
            framesPerSecond),
        video,
        privacy(),
        thumbnails);
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
