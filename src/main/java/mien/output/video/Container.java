package mien.output.video;

import static org.bytedeco.ffmpeg.global.avformat.av_guess_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import mien.core.InputException;
import org.bytedeco.ffmpeg.global.avcodec;

/** Where pictures and sound go together. */
public enum Container {
  /** Keeps the clock of any input exactly. */
  MP4("mp4"),
  /** Holds sound that MP4 cannot; its clock ticks in ms. */
  MKV("matroska");

  private final String format;

  Container(String format) {
    this.format = format;
  }

  /** FFmpeg's name of it. */
  String format() {
    return format;
  }

  /** The file's ending, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * MP4 if it can hold the input's sound as it is, else Matroska.
   *
   * @throws InputException if the input cannot be read
   */
  public static Container fitting(Path source) {
    try (SourceMedia media = new SourceMedia(source)) {
      boolean fits =
          media.sound().stream()
              .allMatch(
                  stream ->
                      avformat_query_codec(
                              av_guess_format(MP4.format, null, null),
                              stream.codecpar().codec_id(),
                              avcodec.FF_COMPLIANCE_NORMAL)
                          == 1);
      return fits ? MP4 : MKV;
    } catch (IOException e) {
      throw new InputException(
          "%s cannot be read as a video: give a file that a player can play.".formatted(source), e);
    }
  }
}
