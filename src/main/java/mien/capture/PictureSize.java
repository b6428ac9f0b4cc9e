package mien.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.core.InputException;

/** A picture's width and height in pixels, as one writes it: {@code 640x480}. */
public record PictureSize(int width, int height) {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  /**
   * @throws InputException if it is no size
   */
  public static PictureSize parse(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new InputException(
          "\"%s\" is not a picture's size: write it like 640x480.".formatted(text));
    }
    return new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
