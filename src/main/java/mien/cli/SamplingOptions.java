package mien.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.capture.Sampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which frames of a recording are analysed. */
public final class SamplingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
      description =
          "Begin at this time of the video: seconds, or 0:01:23.5. Times that are told go on"
              + " counting from the video's start.")
  private @Nullable Long from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = MediaTime.class,
      description = "End before this time of the video.")
  private @Nullable Long to;

  /** What they ask for; checks first that they fit each other. */
  public Sampling sampling() {
    require(every >= 1, "--every must be at least 1.");
    require(framesPerSecond > 0, "--fps must be more than 0.");
    require(to == null || to > 0, "--to must be later than the beginning.");
    require(from == null || to == null || from < to, "--to must be later than --from.");
    return new Sampling(
        from == null ? Long.MIN_VALUE : from,
        to == null ? Long.MAX_VALUE : to,
        every,
        framesPerSecond);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  /** Reads a time such as {@code 83.5}, {@code 1:23.5} or {@code 0:01:23.5}, in µs. */
  static final class MediaTime implements ITypeConverter<Long> {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern TIME =
        Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d{1,6})?)");

    @Override
    public Long convert(String text) {
      Matcher time = TIME.matcher(text);
      if (!time.matches()) {
        throw new TypeConversionException(
            "'%s' is not a time; write seconds (83.5) or 0:01:23.5".formatted(text));
      }
      long minutes = number(time.group(1)) * 60 + number(time.group(2));
      BigDecimal seconds = new BigDecimal(time.group(3));
      boolean isClock = time.group(2) != null;
      if (isClock && seconds.compareTo(SIXTY) >= 0
          || time.group(1) != null && number(time.group(2)) >= 60) {
        throw new TypeConversionException(
            "'%s' is no time: after a colon comes less than 60".formatted(text));
      }
      return minutes * 60_000_000 + seconds.movePointRight(6).longValueExact();
    }

    private static long number(String digits) {
      return digits == null ? 0 : Long.parseLong(digits);
    }
  }
}
