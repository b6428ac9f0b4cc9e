package mien.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.core.InputException;

/** A picture's width and height in pixels, as one writes it: {@code 640x480}. */
public record PictureSize(int width, int height) {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  /** Of either side, pixels: more than any camera gives (ours). */
  private static final int LARGEST = 16_384;

  /**
   * @throws InputException if it is no size, or larger than any picture
   */
  public static PictureSize parse(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new InputException(
          "\"%s\" is not a picture's size: write it like 640x480.".formatted(text));
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    if (Math.max(width, height) > LARGEST) {
      throw new InputException(
          "\"%s\" is too large for a picture: name at most %d pixels a side."
              .formatted(text, LARGEST));
    }
    return new PictureSize(width, height);
  }
}
