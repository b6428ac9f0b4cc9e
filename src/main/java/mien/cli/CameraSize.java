package mien.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.capture.SourceOptions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A picture's size as the command line takes it, {@code 640x480}, in pixels. */
record CameraSize(int width, int height) {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  /**
   * @param command whose usage is shown with the error
   * @throws ParameterException if it is no size
   */
  static CameraSize parse(String text, CommandLine command) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new ParameterException(
          command, "--size %s is not a size: write it like 640x480.".formatted(text));
    }
    return new CameraSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  SourceOptions options(boolean colour, int framesPerSecond) {
    return new SourceOptions(colour, width, height, framesPerSecond);
  }
}
